"""Loads reports in a browser and checks what it says, asks for and shows.

    look.py BROWSER FOLDER NAME…

For each NAME the folder holds NAME.html and the tables NAME-caps.csv, NAME-settlement.csv and
NAME-findings.csv; pictures and NAME.pdf are written beside them.
"""

import base64
import csv
import pathlib
import re
import sys

from devtools import Browser

TABLES = {
    "caps": ["region", "year"],
    "settlement": ["project_id"],
    "findings": ["record", "key", "aspect", "criterion"],
}

# Every row of the tables that have keys, each cell under the name of its column.
READ = """
[...document.querySelectorAll('table[data-table]')].map(table => ({
  name: table.dataset.table,
  rows: [...table.querySelectorAll('tr[data-key]')].map(row => ({
    key: row.dataset.key,
    cells: [...row.querySelectorAll('[data-value]')].map(cell => cell.dataset.value),
  })),
  columns: [...table.querySelectorAll('th[data-column]')].map(cell => cell.dataset.column),
}))
"""

# The least contrast between a text and what is behind it, as WCAG computes it.
CONTRAST = """
(() => {
  const parts = colour => (colour.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parts(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  let least = 21;
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('svg')) continue;
    if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
    const [one, other] = [light(parts(getComputedStyle(element).color)), light(ground(element))];
    least = Math.min(least, (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05));
  }
  return least;
})()
"""


class Look:
    """One page, and what is wrong with it."""

    def __init__(self, browser, folder, name):
        self.browser, self.folder, self.name = browser, folder, name
        self.wrong = []

    def check(self, holds, what):
        if not holds:
            self.wrong.append(f"{self.name}: {what}")

    def run(self):
        address = (self.folder / f"{self.name}.html").as_uri()
        self.browser.open(address)
        self.quietness(address)
        self.figures()
        self.reading()
        self.screens()
        self.paper()
        return self.wrong

    def quietness(self, address):
        """It asks for nothing but itself, and complains of nothing."""
        for event in self.browser.events:
            method, about = event["method"], event["params"]
            if method == "Network.requestWillBeSent":
                url = about["request"]["url"]
                self.check(url == address or url == "data:,", f"asks for {url}")
            elif method in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown"):
                self.check(False, f"says {about}")
            elif method == "Log.entryAdded":
                self.check(False, f"complains: {about['entry']['text']}")

    def figures(self):
        """Every cell holds what the exported table holds."""
        shown = {table["name"]: table for table in self.browser.value(READ)}
        for name, keys in TABLES.items():
            path = self.folder / f"{self.name}-{name}.csv"
            with path.open(encoding="utf-8", newline="") as file:
                rows = {"/".join(row[key] for key in keys): row for row in csv.DictReader(file)}
            table = shown[name]
            self.check(table["rows"], f"{name} has no rows")
            for row in table["rows"]:
                exported = rows.get(row["key"])
                self.check(exported is not None, f"{name} has no row {row['key']}")
                for column, value in zip(table["columns"], row["cells"]):
                    if exported is None or column not in exported:
                        continue
                    # What keeps a spreadsheet from running a text, loading takes off again.
                    expected = exported[column].removeprefix("'")
                    self.check(value == expected, f"{name}[{row['key']}].{column}: {value}, {expected}")

    def reading(self):
        """Pictures have names, a link opens what it leads to, texts stand out from the ground."""
        nodes = self.browser.call("Accessibility.getFullAXTree")["nodes"]
        roles = {}
        for node in nodes:
            if node.get("ignored"):
                continue
            role = node["role"]["value"]
            roles.setdefault(role, []).append(node.get("name", {}).get("value", ""))
        for landmark in ("banner", "navigation", "main", "contentinfo", "table", "rowheader"):
            self.check(landmark in roles, f"nothing is read as {landmark}")
        for role in ("image", "table", "link", "heading"):
            self.check(all(roles.get(role, [])), f"a {role} has no name")
        self.check(self.browser.value("document.querySelectorAll('details[open]').length") == 0,
                   "a derivation is open")
        self.browser.value("document.querySelector('summary').click()")
        self.check(self.browser.value("document.querySelector('details').open"),
                   "a derivation does not open")
        self.browser.value("document.querySelector('summary').click()")
        for scheme in ("light", "dark"):
            self.browser.call(
                "Emulation.setEmulatedMedia",
                features=[{"name": "prefers-color-scheme", "value": scheme}])
            least = self.browser.value(CONTRAST)
            self.check(least >= 4.5, f"the least contrast is {least:.2f} where it is {scheme}")
        self.browser.call("Emulation.setEmulatedMedia", features=[])

    def screens(self):
        """It is as wide as the screen, on a telephone too, and with all derivations open."""
        for width, height, phone in ((390, 844, True), (1280, 900, False)):
            self.browser.resize(width, height, phone)
            for is_open in ("true", "false"):
                self.browser.value(
                    f"document.querySelectorAll('details').forEach(each => each.open = {is_open})")
                wide = self.browser.value("document.documentElement.scrollWidth")
                self.check(wide <= width, f"is {wide} wide on a screen of {width}")
            picture = self.browser.call("Page.captureScreenshot", format="png")["data"]
            path = self.folder / f"{self.name}-{width}.png"
            path.write_bytes(base64.b64decode(picture))
        self.browser.call("Emulation.clearDeviceMetricsOverride")

    def paper(self):
        """It prints to A4."""
        printed = self.browser.call(
            "Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"]
        data = base64.b64decode(printed)
        (self.folder / f"{self.name}.pdf").write_bytes(data)
        boxes = {tuple(float(n) for n in box.split())
                 for box in re.findall(rb"/MediaBox\s*\[([^\]]*)\]", data)}
        for _, _, width, height in boxes:
            self.check(abs(width - 595) < 2 and abs(height - 842) < 2, f"prints to {width} × {height}")
        self.check(boxes, "prints no page")


def main():
    program, folder, *names = sys.argv[1:]
    browser = Browser(program)
    wrong = []
    try:
        for name in names:
            wrong += Look(browser, pathlib.Path(folder), name).run()
    finally:
        browser.close()
    for line in wrong[:40]:
        print(line)
    print(f"{len(names)} pages looked at, {len(wrong)} things wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()

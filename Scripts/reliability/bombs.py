"""The bombs: what of a file, a script, an expression or a question could take all there is."""

import os
from pathlib import Path

from bomb import PROJECTS, TABLE, Bomb, hole, lines

GB, TB = 1 << 30, 1 << 40


def table(make, *arguments, says=None, name="t.csv"):
    """Of a table that is loaded and shown."""
    return (lambda folder, size: make(folder / name, size)), ["-c", f"load {name} as t; show t first 3; show count from t"], says


def script(text):
    """Of a script whose text is made."""

    def make(folder, size):
        (folder / "fund.csv").write_text(TABLE)
        (folder / "projects.csv").write_text(PROJECTS)
        made = text(size)
        with open(folder / "s.fund", "w") as file:
            for part in [made] if isinstance(made, str) else made:
                file.write(part)

    return make, ["--keep-going", "s.fund"]


def statements(text):
    """Of statements that need no size."""
    return script(lambda size: "load fund.csv\nload projects.csv\n" + text + "\n")


def times(size, count):
    return max(3, int(size * count))


def of_files():
    yield "a quoted field of a gigabyte", *table(lambda p, s: lines(p, "x", s * GB, 'a,b\n1,"', '"\n'))
    yield "a quoted field of a gigabyte of lines", *table(
        lambda p, s: lines(p, "1,x\n", s * GB / 4, 'a,b\n1,"', '"\n'))
    yield "a quote that is never closed over a gigabyte", *table(
        lambda p, s: lines(p, "1,x\n", s * GB / 4, 'a,b\n1,"'))
    yield "a quote opened on each line of a gigabyte", *table(
        lambda p, s: lines(p, '1,"x\n', s * GB / 5, "a,b\n"))
    yield "a quote closed in the middle of each cell", *table(
        lambda p, s: lines(p, '1,"x"y\n', s * GB / 7, "a,b\n"))
    yield "a million headers", *table(
        lambda p, s: p.write_text(",".join(f"c{i}" for i in range(times(s, 1e6))) + "\n1\n"))
    yield "a million columns of a thousand rows", *table(
        lambda p, s: lines(p, "1," * times(s, 1e6) + "\n", times(s, 1e3), "a," * times(s, 1e6) + "\n"))
    yield "16384 columns of 10000 rows", *table(
        lambda p, s: lines(
            p, ",".join(["12"] * 16384) + "\n", times(s, 1e4),
            ",".join(f"c{i}" for i in range(16384)) + "\n"))
    yield "16384 columns, one row", *table(
        lambda p, s: p.write_text(",".join(f"c{i}" for i in range(16384)) + "\n" + "1," * 16383 + "1\n"))
    yield "a row of two gigabytes", *table(lambda p, s: lines(p, "x", 2 * s * GB, "a,b\n1,", "\n2,3\n"))
    yield "a row of two thousand million cells", *table(lambda p, s: lines(p, ",", 2 * s * GB, "a,b\n1,2\n"))
    yield "a header of two gigabytes", *table(lambda p, s: lines(p, "x", 2 * s * GB, "", "\n1\n"))
    yield "headers of a megabyte each", *table(
        lambda p, s: lines(p, "x" * times(s, 1e6) + ",", 15, "", "a\n" + "1," * 15 + "1\n"))
    yield "headers that are the same but for case and width", *table(
        lambda p, s: p.write_text("amount,ＡＭＯＵＮＴ\n1,2\n"), says="both name")
    yield "a billion empty lines in front", *table(lambda p, s: lines(p, "\n", s * GB, "", "a\n1\n"))
    yield "a billion empty lines of one column", *table(lambda p, s: lines(p, "\n", s * GB, "a\n1\n"))
    yield "a billion empty lines of two columns", *table(lambda p, s: lines(p, "\n", s * GB, "a,b\n1,2\n"))
    yield "half a billion rows of one digit", *table(lambda p, s: lines(p, "1\n", s * GB / 2, "a\n"))
    yield "a hundred million different keys", *table(
        lambda p, s: counted(p, times(s, 1e8)))
    yield "a gigabyte of cells that cannot be read", (
        lambda folder, s: lines(folder / "t.csv", f"A,P,x,{'9' * 1000}\n", s * GB / 1008,
                                "payment_id,project_id,paid_on,amount\n")), [
        "--format", "csv", "-c", "load t.csv as t; show count from t"]
    yield "a cell of 15 MB of digits", *table(lambda p, s: lines(p, "9", s * 15e6, "a,b\n1,", "\n2,3\n"))
    yield "a cell of 15 MB of marks", *table(
        lambda p, s: lines(p, "\u0300", s * 7.5e6, "a,b\n1,Z", "\n2,3\n"))
    yield "a name of 15 MB, misspelled", (
        lambda folder, s: lines(folder / "t.csv", "x", s * 15e6, "a,b\n1,", "\n2,3\n")), [
        "-c", "load t.csv as t; show t where b = xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxy; describe t"]
    yield "a terabyte of zeros", *table(lambda p, s: hole(p, s * TB))
    yield "a terabyte of zeros behind a row", *table(lambda p, s: hole(p, s * TB, b"a,b\n1,2\n"))
    yield "a gigabyte of bytes of no encoding", *table(
        lambda p, s: lines(p, b"1,\x81\xff\n", s * GB / 5, b"a,b\n"))
    yield "a gigabyte of GB18030", *table(
        lambda p, s: lines(p, b"1,\xba\xa3\xca\xef\n", s * GB / 7, b"a,b\n"))
    yield "a gigabyte of UTF-16", *table(
        lambda p, s: lines(p, "1,x\n".encode("utf-16-le"), s * GB / 8, b"\xff\xfe" + "a,b\n".encode("utf-16-le")))
    yield "a gigabyte of UTF-16 in one cell", *table(
        lambda p, s: lines(p, "x".encode("utf-16-le"), s * GB / 2, b"\xff\xfe" + "a,b\n1,".encode("utf-16-le")))


def counted(path, count):
    with open(path, "w") as file:
        file.write("k,v\n")
        for start in range(0, count, 100_000):
            file.write("".join(f"K{i},{i}\n" for i in range(start, min(count, start + 100_000))))


def of_scripts():
    def text(name, made, says=None):
        return (name, *script(made), says)

    yield text("a script of a line of two gigabytes",
               lambda s: (" " * (1 << 20) for _ in range(times(s, 2048))))
    yield text("a script of half a billion lines", lambda s: ("1\n" * (1 << 19) for _ in range(times(s, 1024))))
    yield text("a script of a billion empty lines", lambda s: ("\n" * (1 << 20) for _ in range(times(s, 1024))))
    yield text("a comment of a gigabyte", lambda s: ("#" + "x" * (1 << 20) for _ in range(times(s, 1024))))
    yield text("15 MB of statements", lambda s: ("1;" * (1 << 19) for _ in range(times(s, 15))))
    yield text("15 MB of lines", lambda s: ("1\n" * (1 << 19) for _ in range(times(s, 15))))
    yield text("15 MB of words", lambda s: ("a " * (1 << 19) for _ in range(times(s, 15))))
    yield "a script of a terabyte of zeros", (
        lambda folder, s: hole(folder / "s.fund", s * TB, b"show 1\n")), ["s.fund"], None
    yield "a script that runs a terabyte", (
        lambda folder, s: hole(folder / "s.fund", s * TB, b"show 1\n")), [
        "--keep-going", "-c", "run s.fund; use rules s.fund; learn s.fund; verify s.fund"], None
    deep = 1e7
    for name, made in {
        "brackets": lambda n: "show " + "(" * n, "nots": lambda n: "show " + "not " * n + "yes",
        "minuses": lambda n: "show " + "-" * n + "1", "ifs": lambda n: "show " + "if(yes, " * n,
        "keys": lambda n: "show " + "a[=" * n, "sums": lambda n: "show 1" + " + 1" * n,
        "ands": lambda n: "show yes" + " and yes" * n, "comparisons": lambda n: "show 1" + " = 1" * n,
        "members": lambda n: "show a" + ".a" * n, "items": lambda n: "show 1 in (" + "1, " * n + "1)",
        "calls": lambda n: "show " + "abs(" * n, "aggregates": lambda n: "show " + "sum(a where " * n,
        "columns": lambda n: "load fund.csv; show fund columns " + "year, " * n + "year",
        "quotes": lambda n: "show '" + "x" * n + "'", "names": lambda n: "show `" + "x" * n + "`",
        "digits": lambda n: "show " + "9" * n, "points": lambda n: "show 0." + "9" * n,
        "paths": lambda n: "load " + "x" * n, "folders": lambda n: "load " + "../" * n + "x",
        "variables": lambda n: "show \"" + "${x}" * n + "\"",
        "continued lines": lambda n: "show 1 + " + "\\\n" * n + "1",
        "tables": lambda n: "load fund.csv; show fund where " + "region = 'x' or " * n + "yes",
    }.items():
        yield text(f"ten million {name}" if name not in ("x",) else name,
                   lambda s, made=made: made(times(s, deep)))
        yield text(f"ninety {name}", lambda s, made=made: made(90))


def of_expressions():
    def of(name, text, says=None):
        return (name, *statements(text), says)

    chain = "\n".join(f"let $a{i + 1} = $a{i} + 1" for i in range(10_000))
    yield of("a chain of ten thousand names", "let $a0 = 1\n" + chain + "\nshow $a10000\nexplain $a10000")
    yield of("names that double", "let $a0 = 1\n" + "\n".join(
        f"let $a{i + 1} = $a{i} + $a{i}" for i in range(200)) + "\nshow $a200\nshow $a100")
    yield of("names that square", "let $a0 = 1.1\n" + "\n".join(
        f"let $a{i + 1} = $a{i} * $a{i}" for i in range(60)) + "\nshow $a60")
    yield of("fractions that grow", "let $a0 = 1 / 3\n" + "\n".join(
        f"let $a{i + 1} = $a{i} * {2 * i + 3} / {2 * i + 5} + 1 / {2 * i + 7}" for i in range(500)) + "\nshow $a500")
    derived = "derive fund.a0 = contribution_income\n" + "\n".join(
        f"derive fund.a{i + 1} = a{i} + a{i}" for i in range(1000))
    yield of("a chain of a thousand columns", derived + "\nshow fund columns a1000\nexplain fund[海曙, 2019].a1000"
             + "\nset fund.contribution_income = 5\nshow fund columns a999\nundo 3\nexplain fund[海曙, 2019].a30")
    yield of("columns that double", "derive fund.b0 = contribution_income\n" + "\n".join(
        f"derive fund.b{i + 1} = b{i} + b{i} + if(b{i} > 0, b{i}, b{i})" for i in range(25))
        + "\nshow fund columns b25\nexplain fund[海曙, 2019].b25\nwhy fund[海曙, 2019].b25")
    long = " + contribution_income" * 990
    yield of("columns of a thousand operators, a hundred on one another", "derive fund.z0 = contribution_income\n" + "".join(
        f"derive fund.z{i + 1} = z{i}{long}\n" for i in range(99)) + "set fund.contribution_income = 5\nshow fund columns z98\n"
        "explain fund[海曙, 2019].z98\nwhy fund[海曙, 2019].z98")
    yield of("names of a thousand operators, two hundred on one another", "let $a0 = 1\n" + "".join(
        f"let $a{i + 1} = $a{i}{' + 1' * 990}\n" for i in range(199)) + "show $a198\nexplain $a198")
    yield of("a column of itself", "derive fund.x = x + 1\nderive fund.y = z\nderive fund.z = y\nshow fund")
    yield of("numbers at their ends", "\n".join(
        f"show {e}" for e in (
            "round(1, 99999999999999999999)", "round(1, 9223372036854775807)", "round(1, -9223372036854775808)",
            "9999-12-31 + 9223372036854775807 days", "2020-01-01 - 9223372036854775807 months",
            "9223372036854775807 days + 9223372036854775807 days", "year(9999-12-31) * 1e9",
            "170141183460469231731687303715884105727 + 1", "-170141183460469231731687303715884105727 - 2",
            "abs(-170141183460469231731687303715884105727 - 1)", "floor(1/3, 40)", "ceiling(-1/3, -40)",
            "days(0001-01-01, 9999-12-31) * 99999999999999999999999999999999999",
            "99999999999999999999999999999999999999%", "0.00000000000000000000000000000000000001 / 99999999999999999999",
            "length('x') - 99999999999999999999999999999999999999")))
    edges = ("0", "-1", "9223372036854775807", "9223372036854775808", "1000000000000000000000000000000")
    yield of("counts at their ends", "\n".join(
        form.replace("N", edge) for edge in edges for form in (
            "show fund first N", "undo N", "redo N", "load fund.csv header N replace", "option width N",
            "option rows N", "quiz N", "quiz 1 seed N", "answer N", "simulate sum(caps.limit) with cap.rate ~ uniform(1%, 2%) runs N",
            "simulate sum(caps.limit) with cap.rate ~ uniform(1%, 2%) runs 10 seed N",
            "simulate sum(caps.limit) with fund.contribution_income ~ poisson runs 10",
            "sweep cap.rate from 0% to N% step N%", "sweep cap.rate times N% to 1% step N%",
            "seek sum(caps.limit) = N by cap.rate between 0% and N%", "sensitivity sum(caps.limit) by cap.rate within N%",
            "article N", "article 22(N)", "set fund.year = N", "set fund.contribution_income = N", "settle first N",
            "option language en", "chart contribution_income from fund first N")))


def of_questions():
    def of(name, text, says=None):
        return (name, *statements(text), says)

    yield of("a sweep of a billion points", "sweep cap.rate from 0% to 100% step 0.0000001%", "points")
    yield of("a sweep of steps that are hardly there",
             "sweep cap.rate from 0% to 100% step 0.00000000000000000000000000000000001%", "points")
    yield of("a sweep of two places", "sweep cap.rate from 0% to 100% step 0.01%, settle.prepay_share from 0% to 100% step 0.01%", "points")
    yield of("a seek over all there is", "seek sum(caps.limit) = 170141183460469231731687303715884105727 by cap.rate between "
             "-99999999999999999999999999999999999% and 99999999999999999999999999999999999%")
    yield of("a chart of all there is", "set fund.contribution_income = 99999999999999999999999999999999999\nchart contribution_income from fund\ncap")
    yield of("a thousand million runs", "simulate sum(caps.limit) with cap.rate ~ uniform(1%, 2%) runs 1000000000000", "runs")
    yield of("draws of a wide distribution",
             "set fund.contribution_income = 99999999999999999999999999\nsimulate sum(fund.contribution_income) with fund.contribution_income ~ poisson runs 100000\n"
             "simulate sum(fund.contribution_income) with fund.contribution_income ~ normal(0%, 99999999999999%) runs 100000")
    yield of("all rows there could be", "show fund first 1000000000000000000")
    yield "a million groups, joined", (lambda folder, s: (
        counted(folder / "k.csv", times(s, 1e6)), counted(folder / "l.csv", times(s, 1e6)))), [
        "-c", "load k.csv as a key k; load l.csv as b key k; show count by k from a first 3; show sum(v) by v from b first 3; "
        "derive a.w = sum(b.v where k = a.k); show a first 3; show count(a where v in (1, 2)); describe a"], None
    yield "a plan of ten thousand projects", (lambda folder, s: (
        (folder / "fund.csv").write_text(TABLE),
        projects(folder / "projects.csv", times(s, 1e4)))), [
        "-c", "load fund.csv; load projects.csv; plan projects where year = 2020 maximizing sum(amount)"], None


def projects(path, count):
    with open(path, "w") as file:
        file.write("project_id,name,region,year,kind,amount\n")
        file.writelines(f"P-{i},n,海曙,2020,training,{i * 7919 % 100003 + 0.01 * (i % 100)}\n" for i in range(count))


def of_paths():
    def of(name, make, text, says=None, *more):
        return name, make, ["--keep-going", *more, "-c", text], says

    def loop(folder, size):
        (folder / "a.fund").write_text("run b.fund\n" * 5)
        (folder / "b.fund").write_text("run a.fund\n" * 5)

    def deep(folder, size):
        for i in range(1000):
            (folder / f"s{i}.fund").write_text(f"run s{i + 1}.fund\n")
        (folder / "s1000.fund").write_text("1\n")

    yield of("two scripts that run each other", loop, "run a.fund", "more than 16 deep")
    yield of("scripts a thousand deep", deep, "run s0.fund", "more than 16 deep")
    yield "scripts that run each other, each five times", loop, ["--keep-going", "a.fund"], None
    yield of("a pack that extends itself", lambda f, s: (f / "p.rules").write_text(
        "rules p\n  extends p.rules\n"), "use rules p.rules")
    yield of("two packs that extend each other", lambda f, s: (
        (f / "p.rules").write_text("rules p\n  extends q.rules\n"),
        (f / "q.rules").write_text("rules q\n  extends p.rules\n")), "use rules p.rules")
    head = 'rules own\n  extends common\n  zh "x"\n  en "x"\n  in force 2020-01-01\ntable big of fund "x"\n  en "x"\n  zh "x"\n'

    def pack(text):
        def make(folder, size):
            (folder / "fund.csv").write_text(TABLE)
            (folder / "own.rules").write_text(head + text(times(size, 1e4)))

        return make, "use rules own.rules; load fund.csv; show big; explain big[海曙, 2019].last"

    yield of("a pack of ten thousand terms, each on the last", *pack(
        lambda n: "  term a0 = 1\n" + "".join(f"  term a{i + 1} = a{i} + a{i}\n" for i in range(n))
        + f'  column last count "y" = a{n}\n'))
    yield of("a pack of ten thousand columns, each on the last", *pack(
        lambda n: '  column a0 count "a0" = 1\n' + "".join(
            f'  column a{i + 1} count "b{i}" = a{i} + 1\n' for i in range(n)) + f'  column last count "y" = a{n}\n'))
    yield of("a pack of ten thousand conditions", *pack(
        lambda n: '  column last "y"\n    among ' + ", ".join(f'w{i} "v{i}"' for i in range(n)) + "\n"
        + "".join(f"    w{i} when year = {i}\n" for i in range(n)) + "    w0 otherwise\n"))
    yield of("a lesson that begins itself", lambda f, s: (f / "l.lesson").write_text(
        "course l\nlesson l\n  begin learn l.lesson\n  begin run s.fund\n  step a\n    en x\n    expect 1 = 1\n    right learn l.lesson\n"),
        "learn l.lesson; learn --check l.lesson; learn l.lesson")

    def long_names(folder, size):
        for i in range(200):
            (folder / ("a" * 240 + str(i))).write_text("")

    yield of("a pattern of many stars", long_names, "load " + "*a" * 40 + "*b; load " + "a*" * 40 + "b", "no file is named")

    def circle(folder, size):
        for i in range(10):
            (folder / f"l{i}").symlink_to(".")

    yield of("a pattern over links in a circle", circle, "load " + "*/" * 30 + "*.csv")
    yield of("a path through links in a circle", circle, "load " + "l0/" * 1000 + "x.csv")

    def many(folder, size):
        (folder / "m").mkdir()
        for i in range(times(size, 2e5)):
            os.mknod(folder / "m" / f"f{i}.csv")

    yield of("a pattern of two hundred thousand files", many, "load m/*.csv")

    def odd(folder, size):
        os.mkfifo(folder / "pipe")
        (folder / "folder").mkdir()
        (folder / "none").symlink_to("none")

    for kind in ("/dev/zero", "/dev/stdin", "pipe", "folder", "none", "/dev/full", "/proc/self/mem", "/dev/tty"):
        yield of(f"{kind} wherever a file may stand", odd, "; ".join(
            f"{statement} {kind}" for statement in ("load", "run", "use rules", "learn", "learn --check", "verify", "learn --record")
        ) + f" to r.csv; export parameters to {kind}")
        yield f"{kind} as a script", odd, [kind], None
        yield f"{kind} as rules", odd, ["--rules", kind, "-c", "1"], None
    yield "statements from /dev/zero", odd, ["-"], None, "/dev/zero"
    yield "a table from /dev/zero", odd, ["-c", "load - as t"], None, "/dev/zero"

    def progress(folder, size):
        (folder / "state/fundsh/progress").mkdir(parents=True)
        hole(folder / "state/fundsh/progress/root.progress", size * TB)

    yield of("a terabyte of progress", progress, "learn; learn fund; learn --record to r.csv; show progress")

    def journal(folder, size):
        (folder / "state/fundsh/journals").mkdir(parents=True)
        hole(folder / "state/fundsh/journals/1.fund", size * TB, b"# fundsh \xc2\xb7 /tmp\n#: 9 step\n")

    yield "a terabyte of journal", journal, ["--recover", "-c", "1"], None

    def climbing(folder, size):
        (folder / "in").mkdir()
        (folder / "in" / "up").symlink_to("..")
        (folder / "in" / "x.fund").write_text("load ../secret.csv\n")
        (folder / "secret.csv").write_text(TABLE)

    yield of("paths that climb out", climbing, "; ".join(
        f"{s} {p}" for s in ("load", "run", "use rules", "learn", "verify", "learn --record")
        for p in ("../secret.csv", "in/../../x", "/etc/passwd", "../" * 100 + "etc/passwd")
    ).replace("learn --record", "learn --record x to"), None, "--safe")


def all():
    for group in (of_files, of_scripts, of_expressions, of_questions, of_paths):
        for name, make, arguments, *rest in group():
            says, given = (rest + [None, None])[:2]
            yield Bomb(name, make, arguments, given, says)

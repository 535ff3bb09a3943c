#define _GNU_SOURCE
#include "FaultySystem.h"

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static const char *const kind_names[FAULT_KINDS] = {
    "look", "open", "create", "read", "write", "sync", "cut",
    "name", "mode", "remove", "lock", "make", "close",
};

/* What the environment asks for; read once, before the program begins. */
static const char *under = "";
static char start_folder[PATH_MAX];
static int report = -1;
static int wanted_kind = -1; /* FAULT_KINDS: whatever changes something */
static int wanted_number;
static int wanted_error;
static bool is_short, is_end, is_full, lasts;

static atomic_int count;
/* The paths of the descriptors that count. */
#define MOST_FILES 4096
static _Atomic(char *) paths[MOST_FILES];

__attribute__((constructor)) static void begin(void) {
  const char *text = getenv("FAULT_UNDER");
  if (text) under = strdup(text);
  if (!getcwd(start_folder, sizeof start_folder)) start_folder[0] = 0;
  if ((text = getenv("FAULT_REPORT")))
    report = (int)syscall(SYS_openat, AT_FDCWD, text, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (!(text = getenv("FAULT_KIND"))) return;
  for (int kind = 0; kind < FAULT_KINDS; kind++)
    if (strcmp(text, kind_names[kind]) == 0) wanted_kind = kind;
  if (strcmp(text, "change") == 0) wanted_kind = FAULT_KINDS;
  wanted_number = (text = getenv("FAULT_NUMBER")) ? atoi(text) : 1;
  lasts = getenv("FAULT_LASTS") != NULL;
  text = getenv("FAULT_ERROR");
  if (!text) text = "";
  is_short = strcmp(text, "short") == 0;
  is_end = strcmp(text, "end") == 0;
  is_full = strcmp(text, "full") == 0;
  wanted_error = is_full ? ENOSPC : atoi(text);
}

/* The real function of a name. */
#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* Whether a path is one of those that count. */
static bool counts(const char *path) {
  static const char own[] = "/proc/self/fd/";
  if (strncmp(path, own, sizeof own - 1) == 0) {
    int file = atoi(path + sizeof own - 1);
    return file >= 0 && file < MOST_FILES && atomic_load(&paths[file]);
  }
  char whole[2 * PATH_MAX + 2];
  while (path[0] == '.' && path[1] == '/') path += 2;
  if (path[0] == '/')
    snprintf(whole, sizeof whole, "%s", path);
  else if (strcmp(path, ".") == 0)
    snprintf(whole, sizeof whole, "%s", start_folder);
  else
    snprintf(whole, sizeof whole, "%s/%s", start_folder, path);
  for (const char *each = under; *each;) {
    size_t length = strcspn(each, ":");
    if (length && strncmp(whole, each, length) == 0 && (whole[length] == 0 || whole[length] == '/'))
      return true;
    each += length + (each[length] == ':');
  }
  return false;
}

static const char *path_of(int file) {
  return file >= 0 && file < MOST_FILES ? atomic_load(&paths[file]) : NULL;
}

static void keep(int file, const char *path) {
  if (file >= 0 && file < MOST_FILES) atomic_store(&paths[file], strdup(path));
}

static bool changes(fault_kind kind) {
  return kind == FAULT_CREATE || kind == FAULT_WRITE || kind == FAULT_SYNC || kind == FAULT_CUT
      || kind == FAULT_NAME || kind == FAULT_MODE || kind == FAULT_REMOVE || kind == FAULT_MAKE;
}

typedef enum { PASSES, FAILS, HALF, ENDS } fate;

/* What becomes of a call; tells of it. `size` is how many bytes it moves, 0 where it moves none. */
static fate fate_of(fault_kind kind, const char *function, const char *path, size_t size) {
  fate what = PASSES;
  bool is_meant = wanted_kind == (int)kind || (wanted_kind == FAULT_KINDS && changes(kind));
  if (is_meant) {
    int number = atomic_fetch_add(&count, 1) + 1;
    if (number == wanted_number) {
      if (is_end)
        what = ENDS;
      else if (!is_short && !is_full)
        what = FAILS;
      else if (size > 1)
        what = HALF;
      else if (is_full)
        what = FAILS;
    } else if (number > wanted_number && (lasts || is_full)) {
      what = FAILS;
    }
  }
  if (report >= 0) {
    char line[PATH_MAX + 64];
    int length = snprintf(line, sizeof line, "%s%s %s %s\n", what == PASSES ? "" : "!",
                          kind_names[kind], function, path);
    syscall(SYS_write, report, line, (size_t)length);
  }
  if (what == FAILS) errno = wanted_error;
  return what;
}

static bool fails(fault_kind kind, const char *function, const char *path) {
  return fate_of(kind, function, path, 0) == FAILS;
}

/* Calls that name a file. */
#define OPENING(name)                                                            \
  int name(const char *path, int flags, ...) {                                   \
    va_list more;                                                                \
    va_start(more, flags);                                                       \
    mode_t mode = (flags & (O_CREAT | __O_TMPFILE)) ? va_arg(more, mode_t) : 0;  \
    va_end(more);                                                                \
    bool is_ours = counts(path);                                                 \
    fault_kind kind = (flags & O_ACCMODE) == O_RDONLY ? FAULT_OPEN : FAULT_CREATE; \
    if (is_ours && fails(kind, #name, path)) return -1;                          \
    int file = REAL(name)(path, flags, mode);                                    \
    if (is_ours) keep(file, path);                                               \
    return file;                                                                 \
  }
OPENING(open)
OPENING(open64)

int mkstemp(char *path) {
  bool is_ours = counts(path);
  if (is_ours && fails(FAULT_CREATE, "mkstemp", path)) return -1;
  int file = REAL(mkstemp)(path);
  if (is_ours) keep(file, path);
  return file;
}

int mkstemps(char *path, int length) {
  bool is_ours = counts(path);
  if (is_ours && fails(FAULT_CREATE, "mkstemps", path)) return -1;
  int file = REAL(mkstemps)(path, length);
  if (is_ours) keep(file, path);
  return file;
}

DIR *opendir(const char *path) {
  bool is_ours = counts(path);
  if (is_ours && fails(FAULT_OPEN, "opendir", path)) return NULL;
  DIR *folder = REAL(opendir)(path);
  if (folder && is_ours) keep(dirfd(folder), path);
  return folder;
}

int closedir(DIR *folder) {
  int file = dirfd(folder);
  if (path_of(file)) atomic_store(&paths[file], NULL);
  return REAL(closedir)(folder);
}

#define NAMING(kind, name, parameters, arguments, path)                    \
  int name parameters {                                                    \
    if (counts(path) && fails(kind, #name, path)) return -1;               \
    return REAL(name) arguments;                                           \
  }
NAMING(FAULT_NAME, rename, (const char *from, const char *to), (from, to), to)
NAMING(FAULT_NAME, link, (const char *from, const char *to), (from, to), to)
NAMING(FAULT_NAME, linkat, (int a, const char *from, int b, const char *to, int flags),
       (a, from, b, to, flags), to)
NAMING(FAULT_NAME, renameat2,
       (int a, const char *from, int b, const char *to, unsigned int flags),
       (a, from, b, to, flags), to)
NAMING(FAULT_REMOVE, unlink, (const char *path), (path), path)
NAMING(FAULT_MAKE, mkdir, (const char *path, mode_t mode), (path, mode), path)
NAMING(FAULT_LOOK, access, (const char *path, int mode), (path, mode), path)
NAMING(FAULT_LOOK, stat, (const char *path, struct stat *status), (path, status), path)
NAMING(FAULT_LOOK, stat64, (const char *path, struct stat64 *status), (path, status), path)
NAMING(FAULT_LOOK, lstat, (const char *path, struct stat *status), (path, status), path)

ssize_t readlink(const char *path, char *bytes, size_t size) {
  if (counts(path) && fails(FAULT_LOOK, "readlink", path)) return -1;
  return REAL(readlink)(path, bytes, size);
}

char *realpath(const char *path, char *whole) {
  if (counts(path) && fails(FAULT_LOOK, "realpath", path)) return NULL;
  return REAL(realpath)(path, whole);
}

/* Calls on a descriptor. */
#define USING(kind, name, parameters, arguments)                                 \
  int name parameters {                                                          \
    const char *path = path_of(file);                                            \
    if (path && fails(kind, #name, path)) return -1;                             \
    return REAL(name) arguments;                                                 \
  }
USING(FAULT_SYNC, fsync, (int file), (file))
USING(FAULT_SYNC, fdatasync, (int file), (file))
USING(FAULT_CUT, ftruncate, (int file, off_t size), (file, size))
USING(FAULT_CUT, ftruncate64, (int file, off64_t size), (file, size))
USING(FAULT_MODE, fchmod, (int file, mode_t mode), (file, mode))
USING(FAULT_MODE, fchown, (int file, uid_t owner, gid_t group), (file, owner, group))
USING(FAULT_LOCK, flock, (int file, int how), (file, how))
USING(FAULT_LOOK, fstat, (int file, struct stat *status), (file, status))
USING(FAULT_LOOK, fstat64, (int file, struct stat64 *status), (file, status))

off_t lseek(int file, off_t offset, int from) {
  const char *path = path_of(file);
  if (path && fails(FAULT_LOOK, "lseek", path)) return -1;
  return REAL(lseek)(file, offset, from);
}

off64_t lseek64(int file, off64_t offset, int from) {
  const char *path = path_of(file);
  if (path && fails(FAULT_LOOK, "lseek64", path)) return -1;
  return REAL(lseek64)(file, offset, from);
}

/* Unlike the others it says itself what is wrong. */
int posix_fallocate(int file, off_t offset, off_t size) {
  const char *path = path_of(file);
  if (path && fails(FAULT_CUT, "posix_fallocate", path)) return wanted_error;
  return REAL(posix_fallocate)(file, offset, size);
}

/* The descriptor is gone whatever is said of it, as on Linux. */
int close(int file) {
  const char *path = path_of(file);
  if (!path) return REAL(close)(file);
  atomic_store(&paths[file], NULL);
  bool is_failing = fails(FAULT_CLOSE, "close", path);
  int reason = errno;
  int result = REAL(close)(file);
  if (!is_failing) return result;
  errno = reason;
  return -1;
}

#define MOVING(kind, name, parameters, all, half)                                \
  ssize_t name parameters {                                                      \
    const char *path = path_of(file);                                            \
    switch (path ? fate_of(kind, #name, path, size) : PASSES) {                  \
      case FAILS: return -1;                                                     \
      case ENDS: return 0;                                                       \
      case HALF: return REAL(name) half;                                         \
      case PASSES: return REAL(name) all;                                        \
    }                                                                            \
    return -1;                                                                   \
  }
MOVING(FAULT_READ, read, (int file, void *bytes, size_t size), (file, bytes, size),
       (file, bytes, size / 2))
MOVING(FAULT_READ, pread, (int file, void *bytes, size_t size, off_t offset),
       (file, bytes, size, offset), (file, bytes, size / 2, offset))
MOVING(FAULT_READ, pread64, (int file, void *bytes, size_t size, off64_t offset),
       (file, bytes, size, offset), (file, bytes, size / 2, offset))
MOVING(FAULT_WRITE, write, (int file, const void *bytes, size_t size), (file, bytes, size),
       (file, bytes, size / 2))
MOVING(FAULT_WRITE, pwrite, (int file, const void *bytes, size_t size, off_t offset),
       (file, bytes, size, offset), (file, bytes, size / 2, offset))
MOVING(FAULT_WRITE, pwrite64, (int file, const void *bytes, size_t size, off64_t offset),
       (file, bytes, size, offset), (file, bytes, size / 2, offset))

struct dirent *readdir(DIR *folder) {
  const char *path = path_of(dirfd(folder));
  if (path && fails(FAULT_READ, "readdir", path)) return NULL;
  return REAL(readdir)(folder);
}

/* What the C library itself reads and writes for a stream comes by the calls above, too. */
static ssize_t read_stream(void *file, char *bytes, size_t size) {
  return read((int)(intptr_t)file, bytes, size);
}

static ssize_t write_stream(void *file, const char *bytes, size_t size) {
  size_t done = 0;
  while (done < size) {
    ssize_t written = write((int)(intptr_t)file, bytes + done, size - done);
    if (written <= 0) break;
    done += (size_t)written;
  }
  return (ssize_t)done;
}

static int seek_stream(void *file, off64_t *offset, int from) {
  *offset = lseek64((int)(intptr_t)file, *offset, from);
  return *offset < 0 ? -1 : 0;
}

static int close_stream(void *file) { return close((int)(intptr_t)file); }

FILE *fdopen(int file, const char *mode) {
  if (!path_of(file)) return REAL(fdopen)(file, mode);
  cookie_io_functions_t functions = {read_stream, write_stream, seek_stream, close_stream};
  return fopencookie((void *)(intptr_t)file, mode, functions);
}

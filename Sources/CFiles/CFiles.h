/* Functions on files that the C library has and declares only to those who ask for GNU's own. */
#ifndef CFILES_H
#define CFILES_H

/* A file in memory, without a name. */
extern int memfd_create(const char *name, unsigned int flags);

/* Another name for a file. */
extern int renameat2(
    int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);

enum {
  CFILES_CLOSES_ON_EXEC = 1, /* MFD_CLOEXEC */
  CFILES_REPLACES_NOTHING = 1, /* RENAME_NOREPLACE */
  CFILES_WHERE_DATA_LIES = 3, /* SEEK_DATA */
  CFILES_NAMELESS = 020000000, /* what O_TMPFILE has besides O_DIRECTORY */
};

#endif

/* A C library on a bad day. Laid before the real one with LD_PRELOAD, it counts the calls with which a
   program touches certain files, and fails one of them, or one and all that follow.

   FAULT_UNDER   the paths that count, from the root on, with `:` between them, and what lies below
   FAULT_REPORT  a file to which a line is appended for each call that counts: its kind, the function
                 and the path, behind `!` where it was failed
   FAULT_KIND    the kind of the call that fails: one of those below, or `change`, which is all of them
                 that change what is on the disk
   FAULT_NUMBER  which of the calls of that kind fails, from 1 on
   FAULT_ERROR   the number that errno has then; or `short`: half of the bytes are read or written and
                 it goes on; `end`: a read finds the end of the file; `full`: half of the bytes are
                 written, and from there on there is no room
   FAULT_LASTS   where it is set, all later calls of the kind fail, too

   Without FAULT_KIND it only counts. */
#ifndef FAULTYSYSTEM_H
#define FAULTYSYSTEM_H

typedef enum {
  FAULT_LOOK,   /* stat, access, lseek, readlink, realpath */
  FAULT_OPEN,   /* to read, of files and folders */
  FAULT_CREATE, /* open to write or to make, mkstemp */
  FAULT_READ,   /* read, pread, readdir, also of streams made by fdopen */
  FAULT_WRITE,  /* write, pwrite, also of such streams */
  FAULT_SYNC,   /* fsync, fdatasync */
  FAULT_CUT,    /* ftruncate, posix_fallocate */
  FAULT_NAME,   /* rename, link */
  FAULT_MODE,   /* fchmod, fchown */
  FAULT_REMOVE, /* unlink */
  FAULT_LOCK,   /* flock */
  FAULT_MAKE,   /* mkdir */
  FAULT_CLOSE,  /* close */
  FAULT_KINDS
} fault_kind;

#endif

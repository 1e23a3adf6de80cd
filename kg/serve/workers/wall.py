"""The second wall: a process that runs queries has no network, starts no program, and dies with the server.

On Linux the kernel is told by a filter of system calls (seccomp) to refuse new sockets for the rest of the process's
life, or the process moves into a network namespace of its own, which is empty. Neither needs privileges. For SERVICE
the namespace has one door: a listening socket that the server outside answers (see :mod:`kg.serve.sparql.fetcher`).
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import platform
import resource
import signal
import socket
import struct
import sys
from pathlib import Path

_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_PR_SET_PDEATHSIG, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS = 1, 22, 38
_SECCOMP_MODE_FILTER = 2
_ALLOW, _ERRNO_EACCES, _KILL = 0x7FFF0000, 0x00050000 | 13, 0x80000000
#: By machine: the number the kernel knows it by, the system call ``socket``, and others that are refused, from the
#: kernel's tables: ptrace, execve, execveat, io_uring_setup (which could make sockets by itself), process_vm_readv and
#: process_vm_writev.
_MACHINES = {
    "x86_64": (0xC000003E, 41, (101, 59, 322, 425, 310, 311)),
    "aarch64": (0xC00000B7, 198, (117, 221, 281, 425, 270, 271)),
}


class _Filter(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("program", ctypes.c_char_p))


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def no_network() -> str:
    """Take this process's network away for good.

    Returns:
        How: ``seccomp``, ``namespace``, or nothing if the platform has neither.
    """
    if not sys.platform.startswith("linux"):
        return ""
    if _seccomp(sockets=False):
        return "seccomp"
    return "namespace" if _unshare() else ""


def one_door() -> socket.socket | None:
    """Move into an empty network namespace and listen there; whoever gets the socket answers from outside.

    Returns:
        The listening socket on loopback, or None if the platform has no such namespaces.
    """
    if not sys.platform.startswith("linux") or not _unshare():
        return None
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        # SIOCSIFFLAGS: loopback up and running
        fcntl.ioctl(any_socket, 0x8914, struct.pack("16sh14x", b"lo", 0x1 | 0x40))
    door = socket.create_server(("127.0.0.1", 0), backlog=64)
    _seccomp(sockets=True)
    return door


def die_with_parent() -> None:
    """Be killed when the process that made this one ends, however it ends (Linux)."""
    if sys.platform.startswith("linux"):
        _libc().prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def limit(memory: int) -> None:
    """Let this process use so many bytes more than it does now; it may write no files and leave no core.

    ``RLIMIT_DATA`` counts what the process allocates; beyond it the allocation fails and the process aborts.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    now = data_size()
    if now and memory:
        resource.setrlimit(resource.RLIMIT_DATA, (now + memory, now + memory))


def data_size(process: int | str = "self") -> int:
    """Bytes of private writable memory of a process; 0 where the system does not say."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[5]) * resource.getpagesize()
    except OSError:
        return 0


def _unshare() -> bool:
    libc = _libc()
    return bool(libc.unshare(_CLONE_NEWNET) == 0 or libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) == 0)


def _seccomp(sockets: bool) -> bool:
    """Refuse the system calls above; with ``sockets`` those of the network stay."""
    if platform.machine() not in _MACHINES or sys.maxsize < 2**32:
        return False
    architecture, make_socket, others = _MACHINES[platform.machine()]
    refused = others if sockets else (make_socket, *others)
    checks = [(0x15, 0, len(refused) - index, number) for index, number in enumerate(refused)]
    program = [
        (0x20, 0, 0, 4),  # load the architecture
        (0x15, 1, 0, architecture),
        (0x06, 0, 0, _KILL),
        (0x20, 0, 0, 0),  # load the number of the call
        (0x35, len(refused) + 1, 0, 0x40000000),  # the other numbering that x86-64 has
        *((code, last, other, value) for code, other, last, value in checks),
        (0x06, 0, 0, _ALLOW),
        (0x06, 0, 0, _ERRNO_EACCES),
    ]
    packed = b"".join(struct.pack("HBBI", *instruction) for instruction in program)
    libc = _libc()
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    return bool(
        libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(_Filter(len(program), packed)), 0, 0) == 0
    )


def orphaned() -> bool:
    """Whether the parent ended already, in the moment between a fork and :func:`die_with_parent`."""
    return os.getppid() == 1

from __future__ import annotations

import mmap
import os
import sys

import pytest

from kg.serve.workers import own

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="pages are told of by Linux alone")


def _faults_of_a_child(copied: bool) -> int:
    """How many pages a forked child copies when it writes to all of a region."""
    import resource

    page = mmap.PAGESIZE
    with mmap.mmap(-1, 2048 * page, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS) as region:
        region[::page] = b"x" * 2048
        ranges = own.resident()
        mine, its = os.pipe()
        child = os.fork()
        if child == 0:
            if copied:
                for _ in own.copying(ranges):
                    pass
            before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
            region[::page] = b"y" * 2048
            os.write(its, str(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before).encode())
            os._exit(0)
        os.waitpid(child, 0)
        os.close(its)
        faults = int(os.read(mine, 64))
        os.close(mine)
        assert region[0] == ord("x")  # the child's copy is its own
    return faults


def test_a_forked_process_that_copied_its_pages_writes_without_copying_more() -> None:
    assert _faults_of_a_child(copied=False) > 1500
    assert _faults_of_a_child(copied=True) < 500


def test_memory_that_is_only_reserved_is_left_out() -> None:
    with mmap.mmap(-1, 256 << 20, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS) as region:
        before = sum(length for _, length in own.resident())
        region[0] = 1
        after = sum(length for _, length in own.resident())
    assert after - before < 16 << 20

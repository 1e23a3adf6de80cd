"""The extraction stays within what mypyc can compile."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_extraction_can_be_compiled() -> None:
    script = [sys.executable, ROOT / "scripts" / "compile", "--check"]
    done = subprocess.run(script, capture_output=True, text=True, cwd=ROOT, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr

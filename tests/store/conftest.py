from __future__ import annotations

from tests.serve.conftest import token_file

__all__ = ["token_file"]

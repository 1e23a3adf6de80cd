from __future__ import annotations

from tests.serve.conftest import token_file
from tests.store.servers import remote

__all__ = ["remote", "token_file"]

from __future__ import annotations

from tests.serve.conftest import token_file
from tests.store.servers import one_virtuoso, remote

__all__ = ["one_virtuoso", "remote", "token_file"]

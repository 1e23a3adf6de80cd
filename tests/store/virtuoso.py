"""Debian's Virtuoso, started by hand: the binary alone, with a configuration of its own, bound to loopback."""

from __future__ import annotations

from pathlib import Path

INI = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temporary.db
TransactionFile = {folder}/temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
{parameters}
[HTTPServer]
ServerPort = 127.0.0.1:{http}
{serving}
"""


def command(folder: Path, sql: int, http: int, parameters: str, serving: str) -> list[str]:
    """What starts it, after writing its configuration.

    Args:
        folder: where its files go.
        sql, http: its ports.
        parameters, serving: further lines of the sections ``Parameters`` and ``HTTPServer``.
    """
    ini = folder / "virtuoso.ini"
    text = INI.format(folder=folder, sql=sql, http=http, parameters=parameters, serving=serving)
    ini.write_text(text, encoding="utf-8")
    return ["virtuoso-t", "+configfile", str(ini), "+foreground"]

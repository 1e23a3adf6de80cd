"""The letters that stand for mentions and small words where patterns are looked for.

Control characters that are no white space, as sets of letters beyond 255 compile slowly.
"""

from __future__ import annotations

#: What a mention is: a state, a body, who bears arms, a person, people of a role, a place, an outlet, "both", "there".
STATE, BODY, ARMED, PERSON, ROLE, PLACE, MEDIA, PAIR, THERE, DATE, NUMBER = (chr(0x0E + n) for n in range(11))
#: A comma before "yang", "who": what follows still speaks of the same, so a gap may cross it.
RELATIVE = chr(0x01)
#: Stands before a word inside a mention, and joins it to the name: "occupied" in "occupied Crimea".
INNER = chr(0x02)
JOIN = chr(0x03)
#: Stands before a word that begins another clause, so that no gap crosses it.
CLAUSE = chr(0x04)
#: Stands before a word that joins a list ("dan").
AND = chr(0x05)
#: Stands before a word that adds companions ("bersama").
ALONG = chr(0x06)

"""English events in the frames of ordinary news sentences, and what looks like them and has not happened."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import events, names, statements

#: type | status | who takes part, among others | a sentence that tells it
TOLD = """
attack | happened | Israel | Israel attacked a base in southern Lebanon on Monday.
attack | happened | Israel | Israel has attacked a base in southern Lebanon.
attack | happened | Israel | Israel has again attacked a base in southern Lebanon.
attack | happened | Israel | Israel, which on Monday attacked a base in southern Lebanon, said nothing.
attack | happened | Israel | A base in southern Lebanon was attacked by Israel.
attack | happened | Israel | A base in southern Lebanon was attacked on Monday by Israel.
attack | happened | Israel | A base in southern Lebanon, attacked on Monday by Israel, was empty.
attack | happened | Israel | Israel's attack on a base in southern Lebanon killed three.
attack | happened | Israel | An attack by Israel on a base in southern Lebanon killed three.
attack | happened | Israel | Israel carried out an attack on a base in southern Lebanon.
attack | happened | Israel | Israel launched strikes on southern Lebanon.
attack | happened | Israel | Israel on Monday launched strikes on southern Lebanon.
attack | happened | Israel | Strikes by Israel on southern Lebanon killed three.
attack | happened | Israel | Israel is bombing southern Lebanon.
attack | happened | Israel | Israel kept bombing southern Lebanon on Monday.
attack | happened | Israel | Israel, defying the truce, bombed southern Lebanon.
attack | happened | Israel | After Israel bombed southern Lebanon, thousands fled.
attack | happened | Israel | A drone launched by Israel hit a car in southern Lebanon.
attack | happened | Israel | Three people were killed in an attack by Israel on southern Lebanon.
attack | happened | Israel | Overnight, Israel struck southern Lebanon.
attack | happened | Israel | Israel again struck southern Lebanon overnight.
attack | happened | Israel | A day after Israel attacked southern Lebanon, thousands fled.
attack | happened | Israel | Israel stepped up its attacks on southern Lebanon.
clash | happened | Ethiopia; Eritrea | Ethiopia and Eritrea clashed on Monday near Badme.
clash | happened | Ethiopia; Eritrea | Ethiopia clashed with Eritrea near Badme.
clash | happened | Ethiopia; Eritrea | Clashes between Ethiopia and Eritrea broke out near Badme.
clash | happened | Ethiopia; Eritrea | Clashes broke out on Monday between Ethiopia and Eritrea.
clash | happened | Ethiopia; Eritrea | Fighting between Ethiopia and Eritrea killed 20.
clash | happened | Ethiopia; Eritrea | Fighting near Badme between Ethiopia and Eritrea killed 20.
clash | happened | Ethiopia; Eritrea | Ethiopia's troops fought with troops from Eritrea near Badme.
clash | happened | Ethiopia; Eritrea | Troops of Ethiopia and Eritrea exchanged fire near Badme.
clash | happened | Ethiopia; Eritrea | Fighting flared again between Ethiopia and Eritrea.
clash | happened | Ethiopia; Eritrea | Ethiopia and Eritrea, which clashed on Monday, traded blame.
clash | happened | Ethiopia; Eritrea | Ethiopia fought a war with Eritrea from 1998 to 2000.
clash | happened | Ethiopia; Eritrea | Ethiopia and Eritrea fought a war from 1998 to 2000.
clash | happened | Ethiopia; Eritrea | The war between Ethiopia and Eritrea broke out in 1998.
ceasefire_agreed | happened | Ethiopia; Eritrea | Ethiopia and Eritrea agreed to a ceasefire.
ceasefire_agreed | happened | Ethiopia; Eritrea | Ethiopia and Eritrea agreed on Monday to a ceasefire.
ceasefire_agreed | happened | Ethiopia; Eritrea | Ethiopia and Eritrea on Monday agreed a ceasefire.
ceasefire_agreed | happened | Ethiopia; Eritrea | Ethiopia and Eritrea, after days of talks, agreed to a ceasefire.
ceasefire_agreed | happened | Ethiopia; Eritrea | Ethiopia agreed a ceasefire with Eritrea.
ceasefire_agreed | happened | Ethiopia; Eritrea | A ceasefire was agreed by Ethiopia and Eritrea.
ceasefire_agreed | happened | Ethiopia; Eritrea | A ceasefire was agreed on Monday by Ethiopia and Eritrea.
ceasefire_agreed | happened | Ethiopia; Eritrea | A ceasefire between Ethiopia and Eritrea took effect on Monday.
ceasefire_agreed | happened | Ethiopia; Eritrea | A ceasefire agreed by Ethiopia and Eritrea took effect.
ceasefire_agreed | happened | Ethiopia; Eritrea | The ceasefire that Ethiopia and Eritrea agreed on Monday is holding.
ceasefire_agreed | happened | Ethiopia; Eritrea | A ceasefire brokered by Kenya between Ethiopia and Eritrea is holding.
ceasefire_agreed | happened | Ethiopia; Eritrea | Ethiopia and Eritrea signed a ceasefire in Nairobi.
ceasefire_agreed | happened | Ethiopia; Eritrea | Ethiopia and Eritrea signed in Nairobi a ceasefire.
ceasefire_agreed | happened | Ethiopia; Eritrea | A Kenya-brokered ceasefire between Ethiopia and Eritrea is holding.
ceasefire_agreed | happened | Ethiopia; Eritrea | Ethiopia and Eritrea have extended their truce.
ceasefire_agreed | happened | Ethiopia; Eritrea | Ethiopia and Eritrea declared a truce.
ceasefire_violated | happened | Ethiopia; Eritrea | Ethiopia violated its ceasefire with Eritrea.
ceasefire_violated | happened | Ethiopia; Eritrea | Ethiopia has repeatedly violated its ceasefire with Eritrea.
ceasefire_violated | happened | Ethiopia; Eritrea | Ethiopia broke on Monday its ceasefire with Eritrea.
ceasefire_violated | happened | Ethiopia; Eritrea | The ceasefire between Ethiopia and Eritrea has been violated.
ceasefire_violated | happened | Ethiopia; Eritrea | The ceasefire between Ethiopia and Eritrea was broken on Monday.
ceasefire_violated | happened | Ethiopia; Eritrea | Ethiopia's violation of the ceasefire with Eritrea was condemned.
ceasefire_violated | happened | Ethiopia; Eritrea | Ethiopia, in violation of its ceasefire with Eritrea, struck Asmara.
ceasefire_violated | happened | Ethiopia; Eritrea | Ethiopia and Eritrea breached the ceasefire.
capture | happened | Rapid Support Forces | The Rapid Support Forces captured Bara.
capture | happened | Rapid Support Forces | The Rapid Support Forces has captured Bara.
capture | happened | Rapid Support Forces | The Rapid Support Forces on Monday captured the town of Bara.
capture | happened | Rapid Support Forces | The town of Bara was captured by the Rapid Support Forces.
capture | happened | Rapid Support Forces | The town of Bara was captured on Monday by the Rapid Support Forces.
capture | happened | Rapid Support Forces | The town of Bara, captured on Monday by the Rapid Support Forces, is empty.
capture | happened | Rapid Support Forces | The Rapid Support Forces's capture of the town of Bara was condemned.
capture | happened | Rapid Support Forces | The capture of the town of Bara by the Rapid Support Forces was condemned.
capture | happened | Rapid Support Forces | The town of Bara fell on Monday to the Rapid Support Forces.
capture | happened | Rapid Support Forces | The town of Bara has fallen to the Rapid Support Forces.
capture | happened | Rapid Support Forces | The fall of the town of Bara to the Rapid Support Forces was condemned.
capture | happened | Rapid Support Forces | The Rapid Support Forces took control of the town of Bara.
capture | happened | Rapid Support Forces | The Rapid Support Forces seized the town of Bara from the army.
capture | happened | Rapid Support Forces | The Rapid Support Forces, after a long siege, seized the town of Bara.
withdrawal | happened | France | France withdrew its troops from Niger.
withdrawal | happened | France | France has withdrawn its troops from Niger.
withdrawal | happened | France | France on Monday withdrew its last troops from Niger.
withdrawal | happened | France | France's withdrawal from Niger was completed on Monday.
withdrawal | happened | France | France's withdrawal of its troops from Niger was completed on Monday.
withdrawal | happened | France | France completed its withdrawal from Niger.
withdrawal | happened | France | France, which withdrew from Niger in 2023, said nothing.
withdrawal | happened | France | France pulled its soldiers out of Niger.
talks | happened | Serbia; Kosovo | Serbia and Kosovo held talks on Monday in Brussels.
talks | happened | Serbia; Kosovo | Serbia held talks in Brussels with Kosovo.
talks | happened | Serbia; Kosovo | Talks between Serbia and Kosovo took place in Brussels.
talks | happened | Serbia; Kosovo | Talks in Brussels between Serbia and Kosovo took place on Monday.
talks | happened | Serbia; Kosovo | Negotiators from Serbia and Kosovo met for talks in Brussels.
talks | happened | Serbia; Kosovo | Serbia and Kosovo resumed talks.
talks | happened | Serbia; Kosovo | Talks resumed on Monday between Serbia and Kosovo.
talks | happened | Serbia; Kosovo | Serbia and Kosovo, which held talks on Monday, traded blame.
talks | happened | Serbia; Kosovo | A round of talks between Serbia and Kosovo ended on Monday.
talks | happened | Serbia; Kosovo | Talks hosted by Norway between Serbia and Kosovo ended on Monday.
talks | happened | Serbia; Kosovo | Norway hosted talks between Serbia and Kosovo.
talks | happened | Serbia; Kosovo | EU-mediated talks between Serbia and Kosovo ended on Monday.
talks | happened | Serbia; Kosovo | Serbia and Kosovo wrapped up a third round of talks.
meeting | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron met Giorgia Meloni on Monday.
meeting | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron on Monday met Giorgia Meloni in Rome.
meeting | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron has met Giorgia Meloni in Rome.
meeting | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron and Giorgia Meloni met in Rome on Monday.
meeting | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron and Giorgia Meloni met on Monday in Rome.
meeting | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron held a meeting with Giorgia Meloni.
meeting | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron held a meeting in Rome with Giorgia Meloni.
meeting | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron was received by Giorgia Meloni in Rome.
meeting | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron was received in Rome by Giorgia Meloni.
meeting | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron was received on Monday by Giorgia Meloni.
meeting | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron hosted Giorgia Meloni in Paris.
meeting | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron, who met Giorgia Meloni on Monday, said nothing.
meeting | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron's meeting with Giorgia Meloni lasted an hour.
meeting | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron welcomed Giorgia Meloni to Paris.
meeting | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron visited Giorgia Meloni in Rome.
meeting | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron travelled to Rome to meet Giorgia Meloni.
meeting | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron flew to Rome and met Giorgia Meloni.
prisoner_exchange | happened | Armenia; Azerbaijan | Armenia and Azerbaijan exchanged prisoners.
prisoner_exchange | happened | Armenia; Azerbaijan | Armenia and Azerbaijan on Monday exchanged prisoners of war.
prisoner_exchange | happened | Armenia; Azerbaijan | Armenia freed 12 prisoners from Azerbaijan on Monday.
prisoner_exchange | happened | Armenia; Azerbaijan | Armenia and Azerbaijan have swapped 30 prisoners.
prisoner_exchange | happened | Armenia; Azerbaijan | A prisoner exchange between Armenia and Azerbaijan took place.
prisoner_exchange | happened | Armenia; Azerbaijan | An exchange of prisoners between Armenia and Azerbaijan took place.
prisoner_exchange | happened | Armenia; Azerbaijan | Armenia handed over to Azerbaijan the bodies of 12 soldiers.
prisoner_exchange | happened | Armenia; Azerbaijan | Armenia returned 12 prisoners to Azerbaijan.
prisoner_exchange | happened | Armenia; Azerbaijan | Azerbaijan got back 12 prisoners from Armenia.
prisoner_exchange | happened | Armenia; Azerbaijan | Twelve prisoners were freed by Armenia and returned to Azerbaijan.
phone_call | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron spoke by phone with Giorgia Meloni.
phone_call | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron spoke on Monday by phone with Giorgia Meloni.
phone_call | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron called Giorgia Meloni on Monday.
phone_call | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron and Giorgia Meloni spoke by phone.
phone_call | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron telephoned Giorgia Meloni.
phone_call | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron held a phone call with Giorgia Meloni.
phone_call | happened | Emmanuel Macron; Giorgia Meloni | In a call with Giorgia Meloni, Emmanuel Macron urged calm.
letter | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron wrote to Giorgia Meloni.
letter | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron sent a letter on Monday to Giorgia Meloni.
letter | happened | Emmanuel Macron; Giorgia Meloni | In a letter to Giorgia Meloni, Emmanuel Macron urged calm.
letter | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron, in a letter to Giorgia Meloni, urged calm.
letter | happened | Emmanuel Macron; Giorgia Meloni | Emmanuel Macron's letter to Giorgia Meloni was published.
protest | happened | Georgia | Thousands protested in Tbilisi, the capital of Georgia.
protest | happened | Georgia | Thousands of people in Georgia protested on Monday.
protest | happened | Georgia | Protests broke out on Monday in Georgia.
protest | happened | Georgia | A protest in Georgia was broken up.
protest | happened | Georgia | Protesters marched through Tbilisi in Georgia.
protest | happened | Georgia | Thousands took to the streets of Georgia on Monday.
attack | happened | Russia; Ukraine | Russia attacked a power station in Ukraine's Odesa region overnight.
attack | happened | Pakistan; Afghanistan | Pakistan's air strikes on Kabul angered the Taliban.
attack | happened | JNIM | JNIM fighters attacked a fuel convoy near Bamako.
attack | happened | Boko Haram | A village in Borno was raided by Boko Haram fighters on motorcycles.
attack | happened | Allied Democratic Forces | The ADF killed 30 worshippers in a church in Ituri.
attack | denied | Rwanda | Rwanda denied that its forces had attacked Uvira.
attack | happened | Myanmar | The raid on the hospital by Myanmar's air force killed 30 patients.
attack | happened | Israel; Qatar | The Israeli strike in September on Doha enraged the Gulf.
shelling | happened | Thailand; Cambodia | Thai artillery shelled a Cambodian casino on Sunday.
shelling | happened | Armenia; Azerbaijan | Azerbaijan and Armenia traded artillery fire along the border.
clash | happened | India; China | Indian and Chinese soldiers fought with clubs in the Galwan valley.
clash | happened | M23 | M23 fighters clashed on Friday with pro-government militia in Masisi.
clash | happened | Ethiopia | Fighting has resumed between Ethiopia's army and Tigrayan forces.
clash | happened | Syrian Democratic Forces; Syria | Syrian government troops battled the SDF near Deir Hafer.
ceasefire_violated | happened | Israel; Hezbollah | Israel has repeatedly violated its truce with Hezbollah.
capture | happened | M23 | The city of Goma was captured in January by M23.
capture | happened | Rapid Support Forces | The RSF's capture of El Fasher shocked the world.
capture | happened | Azerbaijan | Azerbaijan took Shusha in November 2020.
capture | happened | Russia | Bakhmut, which Russian forces took in May 2023, lies in ruins.
capture | happened | Houthis | The fall of Sanaa to the Houthis in 2014 began the war.
capture | happened | Sudanese Armed Forces | Sudan's army recaptured Khartoum from the RSF in March.
capture | happened | Taliban | Kabul fell on 15 August 2021 to the Taliban.
capture | happened | Russia | Russia's defence ministry said its troops had seized the village of Malynivka.
withdrawal | happened | France; Chad | France has pulled its last troops out of Chad.
withdrawal | happened | Russia | Russian troops withdrew in November 2022 from Kherson.
withdrawal | happened | M23 | M23, under American pressure, pulled out of Uvira.
withdrawal | happened | Israel | Israel's withdrawal from southern Lebanon is not complete.
withdrawal | planned | United States; Iraq | American troops are to leave Iraq by September.
talks | happened | Iran; United States | Iran and the United States held talks in Muscat on Friday.
talks | happened | Colombia; ELN | Peace talks between Colombia and the ELN were suspended in January.
talks | planned | Israel; Lebanon | Israel and Lebanon will hold direct talks next week.
meeting | happened | Narendra Modi; Xi Jinping | Narendra Modi met Xi Jinping in Tianjin on Sunday.
letter | happened | Abbas Araghchi; António Guterres | Abbas Araghchi wrote on Monday to Antonio Guterres.
prisoner_exchange | happened | Hamas; Israel | Hamas handed over the bodies of two hostages to Israel.
prisoner_exchange | happened | Armenia; Azerbaijan | Azerbaijan freed four Armenian prisoners in January.
prisoner_exchange | planned | Houthis | The Houthis agreed to free 1,200 detainees in a swap.
protest | happened | Iran | Tens of thousands of people marched on Friday in Tehran against the strikes.
protest | happened | Georgia | Protesters in Tbilisi clashed with police.
protest | happened | Israel | Families of hostages rallied outside the prime minister's office in Jerusalem.
protest | happened | Kenya | Protests across Kenya were put down by police.
"""

UNTOLD = """
Israel has threatened to attack Iran again.
Iran vowed to hit back if attacked.
Ukraine fears that Russia may attack Kharkiv.
Taiwan is preparing for a possible Chinese attack.
The envoy called for a ceasefire in Sudan.
There has been no ceasefire between Israel and Hezbollah.
Iran has ruled out talks with the United States.
Would Putin meet Zelensky?
Armenia and Azerbaijan have not held talks since May.
Zelensky offered to meet Putin in Turkey.
The drill simulated an attack on Taiwan.
Hamas rejected the call to release hostages without a deal.
France urged Israel to withdraw from Lebanon.
A heart attack killed the general in Mali.
Lawmakers attacked the budget in Kenya.
Kenya's inflation hit a record.
The drought has struck Somalia hard.
The film captures life in Damascus.
Poland's air force could be attacked by drones.
"""


@pytest.mark.parametrize("case", TOLD.strip().split("\n"))
def test_an_event_in_a_frame(case: str) -> None:
    kind, status, who, text = case.split(" | ")
    told = [
        one for one in statements(text, "en") if isinstance(one, Event) and (one.type, one.status) == (kind, status)
    ]
    assert any(set(who.split("; ")) <= set(names(one.participants).split("; ")) for one in told)


@pytest.mark.parametrize("text", UNTOLD.strip().split("\n"))
def test_no_event(text: str) -> None:
    assert events(text, "en") == []

"""Sentences that tell of no tie and of nothing that happened: wishes, denials, conditions, questions, metaphors."""

from __future__ import annotations

ENGLISH = """
Talks between Iran and the United States were called off.
A meeting of Putin and Trump was cancelled.
The UN envoy wants a new round of talks on a prisoner swap.
Russia denied supplying weapons to Sudan.
Rwanda has denied accusations that it backs M23.
Turkey rejected claims that it is an ally of Hamas.
Turkey dismissed reports that it has a military base in Qatar.
Iran said it does not support Hamas.
The European Union could impose sanctions on Israel.
Ukraine wants to become a member of NATO.
Will Turkey mediate between Russia and Ukraine?
If Russia controls Kharkiv, the war will change.
Israel hopes to sign a peace treaty with Saudi Arabia.
The United States has no base in Ukraine.
Poland urged Germany to send tanks to Ukraine.
Iran would never hold talks with Israel.
Qatar offered to mediate between India and Pakistan.
France may recognise Palestine.
Turkey refused to impose sanctions on Russia.
Hamas is not allied with Russia.
Ukraine asked Germany for Taurus missiles.
Washington threatened sanctions on Russia.
Egypt and Ethiopia failed to sign a treaty.
Sudan and Russia are discussing a naval base in Sudan.
Kazakhstan is not a NATO member.
Russia failed to capture Kyiv.
Israel fears an attack by Iran.
The UN called for a ceasefire between Israel and Hamas.
Ukraine is fighting an uphill battle for the attention of Washington.
Pakistan would respond if India attacked.
Could Israel strike Iran?
There was no meeting between Putin and Zelensky.
Germany ruled out sending Taurus missiles to Ukraine.
Iran's football team beat Qatar in a friendly.
Trump said he would like to meet Putin.
Russia denied that it had shelled Kharkiv.
Without a ceasefire, Israel and Hamas cannot exchange prisoners.
Hamas must release the hostages.
Israel has yet to withdraw its troops from Lebanon.
The president of Pakistan survived a heart attack.
Opposition lawmakers launched a verbal attack on Israel.
Teachers in Lebanon joined a general strike against low pay.
Hamas gunmen seized 251 people in southern Israel.
Afghanistan pulled out of a tournament in Pakistan.
Iran refused to hold talks with Israel.
India sent a captured Pakistani soldier home.
The candidate's withdrawal from Kosovo's mayoral race surprised his party.
Turkey warned of an attack on Monday.
Sudan's council has ruled out any negotiation with the RSF.
Egypt put forward a plan for a humanitarian truce between Sudan and the RSF in September.
A man was shot dead in Texas, police said.
The execution of a spy by Iran drew protests.
Contact between Iran and the IAEA was lost.
"""

INDONESIAN = """
Pertemuan Putin dan Trump dibatalkan.
Rusia membantah memasok senjata ke Sudan.
Iran menyatakan tidak mendukung Hamas.
Uni Eropa bisa menjatuhkan sanksi terhadap Israel.
Ukraina ingin menjadi anggota NATO.
Apakah Turki akan menengahi Rusia dan Ukraina?
Jika Rusia menguasai Kharkiv, jalannya perang akan berubah.
Israel berharap dapat menandatangani perjanjian damai dengan Arab Saudi.
Amerika Serikat tidak memiliki pangkalan militer di Ukraina.
Polandia mendesak Jerman mengirim tank ke Ukraina.
Iran tidak akan pernah berunding dengan Israel.
Qatar menawarkan diri menengahi India dan Pakistan.
Turki menolak menjatuhkan sanksi terhadap Rusia.
Hamas bukan sekutu Rusia.
Ukraina meminta rudal Taurus dari Jerman.
Washington mengancam akan menjatuhkan sanksi terhadap Rusia.
Mesir dan Etiopia gagal menandatangani perjanjian.
Kazakhstan bukan anggota NATO.
Rusia gagal merebut Kyiv.
Israel khawatir akan serangan Iran.
PBB menyerukan gencatan senjata antara Israel dan Hamas.
Pakistan akan membalas jika India menyerang.
Akankah Israel menyerang Iran?
Tidak ada pertemuan antara Putin dan Zelensky.
Timnas Iran mengalahkan Qatar dalam laga persahabatan.
Trump mengatakan ingin bertemu Putin.
Rusia membantah telah menembaki Kharkiv.
Tanpa gencatan senjata, Israel dan Hamas tidak dapat bertukar tahanan.
Hamas harus membebaskan para sandera.
Israel belum menarik pasukannya dari Lebanon.
Jerman mempertimbangkan mengirim tank ke Ukraina.
Kemlu RI mengimbau warga Indonesia di Iran waspada.
Kandidat oposisi Serbia menarik diri dari pemilihan wali kota di Zajecar.
Yair Lapid melontarkan serangan tajam kepada Netanyahu di Knesset.
Pemimpin Rusia itu wafat akibat serangan jantung di Moskow.
Iran menolak berunding dengan Israel.
Turki menolak tuduhan bahwa negaranya adalah sekutu Hamas.
Serangan Rusia terhadap Polandia sangat kecil kemungkinannya.
Israel khawatir akan serangan pada Senin.
Rusia dilarang memakai bom tandan di Ukraina.
Gencatan senjata pada 5 Mei ditolak Rusia.
Qatar berupaya memfasilitasi pembebasan sandera.
Konflik Yaman telah membunuh 150.000 orang.
Taliban menguasai bandara itu sejak lama.
"""

UNREAL = [(text, "en") for text in ENGLISH.strip().splitlines()]
UNREAL += [(text, "id") for text in INDONESIAN.strip().splitlines()]

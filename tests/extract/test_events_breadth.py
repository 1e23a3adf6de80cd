from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import events, statements
from tests.extract.unreal import UNREAL

#: event | status | one who took part | a sentence that tells it
ENGLISH = """
meeting | happened | Antony Blinken | After meeting Netanyahu in Jerusalem, Blinken said so.
capture | happened | Ukraine | Ukrainian troops pushed Russian forces out of most of Kharkiv region in 2022.
attack | happened | Israel | Israel struck oil depots and a missile plant overnight.
attack | happened | Iran | Iran answered with two salvos of ballistic missiles.
attack | happened | Royal Thai Armed Forces | Thai troops opened fire at dawn.
capture | happened | M23 | M23 moved on after capturing the town of Masisi.
prisoner_exchange | happened | Houthis | Yemen and the Houthis spoke. The two sides freed nearly 900 detainees.
capture | happened | Rapid Support Forces | The city has starved since the RSF captured el-Fasher.
capture | happened | Russia | Russia said its troops had taken the village of Novopavlivka.
ceasefire_agreed | happened | Hezbollah | Israel and Hezbollah agreed to a truce in November, brokered by France.
attack | alleged | Sudanese Armed Forces | The RSF accused the Sudanese army of bombing a fuel market.
talks | planned | Israel | Israel and Lebanon met. The talks would continue on December 19.
attack | happened | Israel | Israel bombed a hospital in Khan Younis on Tuesday.
attack | happened | Russia | Kyiv was rocked by explosions after Russia launched dozens of drones.
attack | happened | Israel | An Israeli strike on a school in Gaza City killed 12 people.
attack | happened | Russia | Russian missiles slammed into an apartment block in Ternopil.
attack | happened | Houthis | The Houthis attacked two ships in the Red Sea.
attack | happened | Israeli Air Force | At least five people died when Israeli warplanes bombed the port of Hodeidah.
attack | happened | Israel | Nasrallah was killed in an Israeli airstrike in Beirut.
attack | happened | Ukraine | On Monday Ukraine hit an oil depot in Russia overnight.
attack | happened | Rapid Support Forces | Paramilitaries of the RSF stormed the Zamzam camp.
attack | happened | Israel | The Israeli attack, which killed six, came hours after the truce.
attack | happened | Iran | Iran fired about 180 ballistic missiles at Israel.
attack | happened | India | India carried out strikes inside Pakistan.
attack | happened | United States | The US bombing of Iran's nuclear sites began on Sunday.
attack | happened | Hamas | Hamas's attack on southern Israel on October 7 killed 1,200 people.
attack | happened | Russia | Odesa came under a massive Russian drone attack.
attack | happened | Ukraine | A Ukrainian drone struck a refinery in Ryazan.
attack | happened | Israel | Israel pounded the southern suburbs of Beirut.
attack | happened | Russia | Russia's full-scale invasion of Ukraine began in February 2022.
attack | happened | Thailand | Thai F-16s bombed Cambodian military positions.
attack | happened | Islamic State | Militants of Islamic State ambushed an army convoy in Syria, killing two soldiers.
attack | happened | Hezbollah | Israel came under attack from Hezbollah.
shelling | happened | Rapid Support Forces | The RSF shelled the Abu Shouk camp in El Fasher.
shelling | happened | Pakistan | Pakistani shelling killed five in Kashmir.
shelling | happened | Cambodia | Cambodian rockets landed on a petrol station in Thailand.
shelling | happened | Russian Armed Forces | Kherson was shelled by Russian forces on Friday.
shelling | alleged | Thailand | Cambodia accused Thailand of firing artillery shells into its territory.
shelling | happened | Hezbollah | Hezbollah fired a barrage of rockets into Israel.
shelling | happened | Russia | Two people died in Russian shelling of Kherson.
shelling | happened | Pakistan | The two armies exchanged artillery fire across the line between India and Pakistan.
shelling | happened | Israel | Israeli artillery pounded the east of Gaza City.
shelling | happened | Israel | Israeli tanks shelled houses in Rafah.
shelling | happened | Pakistan | Heavy artillery fire from Pakistan hit the town of Poonch.
clash | happened | Thailand | Thai and Cambodian troops clashed near an ancient temple.
clash | happened | Sudan | Heavy fighting broke out in Khartoum between the army and the RSF.
shelling | happened | India | Indian and Pakistani troops exchanged fire along the border.
clash | happened | Pakistan | Clashes between Pakistan and Afghanistan left dozens dead.
clash | happened | Syrian Armed Forces | Syrian government forces and Kurdish fighters clashed in Aleppo.
clash | happened | Sudan | The war in Sudan erupted in April 2023.
clash | happened | Cambodia | Five days of fighting between Cambodia and Thailand ended in July.
clash | happened | Israel | Israel and Hezbollah have fought for over a year.
clash | happened | Russia | Russian and Ukrainian forces are battling for Pokrovsk.
clash | happened | Taliban | Pakistani soldiers were killed in a gun battle with Taliban militants.
clash | happened | Iran | Iran and Israel went to war for 12 days in June.
clash | happened | Armenia | Armenia and Azerbaijan have fought two wars over Nagorno-Karabakh.
ceasefire_agreed | happened | India | India and Pakistan agreed to a full and immediate ceasefire.
ceasefire_agreed | happened | Israel | A ceasefire between Israel and Hamas took effect on Sunday.
ceasefire_agreed | happened | Thailand | Thailand and Cambodia signed a truce in Kuala Lumpur.
ceasefire_agreed | happened | Hezbollah | Israel and Hezbollah reached a ceasefire deal in November.
ceasefire_agreed | happened | Iran | Trump announced a ceasefire between Iran and Israel.
ceasefire_agreed | happened | Hamas | Hamas accepted the ceasefire proposal, and the truce began on Monday.
ceasefire_agreed | happened | Southern Lebanon | Under the US-brokered ceasefire, Israel left southern Lebanon.
ceasefire_agreed | happened | Pakistan | Pakistan and Afghanistan agreed on Sunday to halt fighting.
ceasefire_agreed | happened | Yemen | The truce that ended the fighting in Yemen was signed in April 2022.
ceasefire_agreed | happened | Armenia | Armenia and Azerbaijan agreed to cease fire from midnight.
ceasefire_agreed | happened | Libya | The rivals in Libya agreed a truce.
ceasefire_violated | happened | Israel | Israel violated the ceasefire in Lebanon dozens of times.
ceasefire_violated | alleged | Pakistan | India accused Pakistan of violating the ceasefire.
ceasefire_violated | happened | Russia | Ukraine said Russia broke the Easter truce.
ceasefire_violated | happened | Sudan | The truce in Sudan collapsed within hours.
ceasefire_violated | happened | Hamas | Israel said Hamas had breached the ceasefire.
ceasefire_violated | alleged | Cambodia | Thailand and Cambodia accused each other of breaking the truce.
ceasefire_violated | happened | Israel | Lebanon counted 70 Israeli violations of the ceasefire.
ceasefire_violated | happened | Russia | Russia has repeatedly violated the ceasefire, Ukraine said.
ceasefire_violated | happened | Israel | The strike was a clear breach of the truce by Israel.
ceasefire_violated | alleged | Israel | Israel was blamed for ceasefire violations.
talks | happened | Russia | Russian and Ukrainian delegations met for talks in Istanbul.
talks | happened | United States | US and Iranian negotiators held a fourth round of talks in Muscat.
talks | happened | Israel | Indirect talks between Israel and Hamas resumed in Doha.
talks | happened | Thailand | Peace talks opened in Kuala Lumpur between Thailand and Cambodia.
talks | happened | Rwanda | Rwanda and Congo sat down for negotiations in Washington.
talks | happened | Iran | Iran's nuclear talks with European powers took place in Geneva.
talks | happened | Hamas delegation | A Hamas delegation arrived in Cairo for truce talks.
talks | happened | Russia | US-Russia talks in Riyadh lasted four hours.
talks | happened | Ukraine | Ukraine and the United States ended two days of talks in Geneva.
talks | happened | Syria | Syria opened negotiations with Israel in Baku.
talks | happened | Qatar | Qatar hosted a new round of talks between Congo and M23.
meeting | happened | Donald Trump | Trump met Putin in Alaska in August.
meeting | happened | Volodymyr Zelenskyy | Zelensky flew to Washington, where he met Trump.
meeting | happened | Benjamin Netanyahu | Netanyahu's meeting with Trump at the White House lasted two hours.
meeting | happened | Narendra Modi | Modi hosted Putin in New Delhi.
meeting | happened | Donald Trump | After a meeting between Trump and Zelensky, the tone changed.
meeting | happened | Hun Manet | Hun Manet and Anutin met on the sidelines of the summit in Kuala Lumpur.
meeting | happened | Sergey Lavrov | Lavrov held a meeting with his Iranian counterpart Abbas Araghchi in Moscow.
meeting | happened | Marco Rubio | Rubio visited Israel on Monday.
meeting | happened | Donald Trump | The Trump-Putin summit in Alaska ended without a deal.
meeting | happened | Ahmed al-Sharaa | Syrian President Ahmed al-Sharaa was received by Trump at the White House.
meeting | happened | United Nations Security Council | The UN Security Council held an emergency meeting on Sudan.
meeting | planned | Volodymyr Zelenskyy | Zelensky is due to meet Macron in Paris on Monday.
phone_call | happened | Donald Trump | Trump spoke to Putin by phone on Monday.
phone_call | happened | Vladimir Putin | Putin and Trump held a two-hour phone call.
phone_call | happened | Emmanuel Macron | In a phone call with Netanyahu, Macron warned against the plan.
phone_call | happened | Marco Rubio | Rubio called Jaishankar and Sharif.
phone_call | happened | Donald Trump | Trump phoned the leaders of Thailand and Cambodia.
phone_call | planned | Vladimir Putin | A call between Putin and Trump is planned for Tuesday.
letter | happened | Hamas | Hamas sent a letter to Trump.
letter | happened | Donald Trump | Trump wrote to Khamenei in March.
letter | happened | Hun Manet | In a letter to the UN Security Council, Hun Manet asked for an urgent meeting.
letter | happened | Iran | Iran's letter to the United Nations accuses Israel.
letter | happened | Volodymyr Zelenskyy | Zelensky received a letter from Trump.
capture | happened | Rapid Support Forces | The RSF captured El Fasher in October.
capture | happened | M23 | M23 rebels seized Goma, the largest city in eastern Congo.
capture | happened | Rapid Support Forces | The fall of El Fasher to the RSF shocked the world.
capture | happened | Russia | Russia's capture of Bakhmut cost thousands of lives.
capture | happened | Syria | Government forces took control of the city of Deir Hafer in Syria.
capture | happened | Russian Armed Forces | Avdiivka was captured by Russian troops in February.
capture | happened | Russia | Crimea was annexed by Russia in 2014.
capture | happened | Israel Defense Forces | Israeli troops seized the Rafah crossing.
withdrawal | happened | Israel | Israel withdrew its troops from Gaza City.
withdrawal | happened | Russian Armed Forces | Russian forces pulled out of Kherson in November 2022.
withdrawal | happened | Armed Forces of Ukraine | Ukrainian troops have withdrawn from Avdiivka.
withdrawal | happened | Israel | The Israeli withdrawal from southern Lebanon was completed in February.
withdrawal | happened | M23 | M23 said it had pulled its fighters out of Uvira.
withdrawal | happened | United States | The US withdrawal from Afghanistan ended in chaos.
withdrawal | happened | Israel Defense Forces | Israeli soldiers have pulled back to an agreed line in Gaza.
withdrawal | happened | Sudan | The army retreated from El Fasher, Sudan.
protest | happened | Israel | Thousands of Israelis rallied in Tel Aviv to demand a hostage deal.
protest | happened | Iran | Protests erupted across Iran in September 2022.
protest | happened | Israel | Demonstrators marched in Jerusalem against the government of Israel.
protest | happened | Pakistan | Hundreds took to the streets in Karachi, Pakistan.
protest | happened | Hamas | Palestinians protested against Hamas in Beit Lahia.
protest | happened | Georgian parliament | Police in Georgia broke up a protest outside parliament.
protest | happened | United Kingdom | Tens of thousands of people in Britain joined a march for Gaza.
protest | happened | Kenya | Anti-government demonstrations in Kenya turned deadly.
prisoner_exchange | happened | Russia | Russia and Ukraine swapped 390 prisoners each.
prisoner_exchange | happened | Ukraine | Ukraine and Russia carried out another prisoner exchange.
prisoner_exchange | happened | Israel | Israel released 90 prisoners under the deal with Hamas.
prisoner_exchange | happened | Houthis | The Houthis and the Yemeni government exchanged nearly 900 detainees.
prisoner_exchange | happened | Armed Forces of Ukraine | The swap brought home 300 Ukrainian soldiers from Russia.
prisoner_exchange | happened | Russia | An exchange of prisoners of war between Russia and Ukraine took place on Friday.
prisoner_exchange | happened | Russia | Russia handed over the bodies of 1,000 soldiers to Ukraine.
prisoner_exchange | happened | Hamas | Hamas handed four hostages over to the Red Cross.
shelling | happened | Houthis | Rockets fired by the Houthis landed in Jizan.
meeting | planned | Badr al-Busaidi | Badr al-Busaidi is due to fly to Riyadh on Thursday.
meeting | planned | Steve Witkoff | Steve Witkoff will meet Vladimir Putin in Moscow.
phone_call | happened | Donald Trump | Donald Trump and Vladimir Putin spoke by phone for two hours.
clash | happened | Iran | Israel and Iran are enemies. The 12-day war killed hundreds.
capture | happened | Russian Armed Forces | Crimea, seized by Russian forces in 2014, is Ukrainian.
clash | happened | Syrian Armed Forces | Syrian forces clashed with smugglers near Qusayr.
attack | happened | Israel | An Israeli tank had fired at one of its patrols.
attack | happened | Israel | Israel assassinated Haytham Tabatabai in Beirut.
attack | happened | Ukraine | Ukraine claimed responsibility for drone attacks on two tankers in the Black Sea.
attack | happened | Azerbaijan | Thousands left their homes after Azerbaijan's lightning offensive in Nagorno-Karabakh.
attack | alleged | Rapid Support Forces | RSF fighters are accused of murdering patients in El Fasher.
attack | happened | India | India used drones to bomb a camp in Pakistan.
attack | happened | Myanmar | A jet of the Myanmar military dropped two bombs on a village.
clash | happened | Sudanese Armed Forces | The Sudanese army and the RSF turned on each other in April 2023.
clash | happened | Ethiopia | Ethiopia descended into civil war in November 2020.
capture | happened | Sudanese Armed Forces | The Sudanese army announced the recapture of Bara.
capture | happened | M23 | M23 rebels entered the town of Walikale in March.
capture | happened | Israel | Israel seized a buffer zone in southern Syria.
withdrawal | happened | France | The last French soldiers left Niger in December 2023.
withdrawal | happened | Rapid Support Forces | The RSF spoke of a "tactical withdrawal" from Bara.
prisoner_exchange | happened | Hamas | Hamas handed over three Israeli hostages to the Red Cross.
prisoner_exchange | planned | Houthis | Yemen and the Houthis are to release 2,900 prisoners.
phone_call | happened | António Guterres | António Guterres rang Abdel Fattah al-Burhan last week.
letter | happened | Kim Jong-un | Kim Jong Un congratulated Vladimir Putin in a letter that was published on Monday.
meeting | happened | Abdel Fattah el-Sisi | President Abdel Fattah el-Sisi received Abdel Fattah al-Burhan in Cairo.
protest | happened | Ukraine | Ukrainians held their first big protests since the invasion in July.
ceasefire_agreed | happened | India | India and Pakistan consented to stop all military action.
ceasefire_violated | happened | Rapid Support Forces | The RSF ignored the truce that it had declared.
attack | happened | Ethiopia | A drone strike on a lorry killed one person in northern Ethiopia.
attack | happened | M23 | M23 rebels executed patients in a hospital in Goma.
clash | happened | Syria | Fighting in the south of Syria has left hundreds dead.
capture | happened | Russia | The peninsula, which Ukraine claims, was annexed by Russia in 2014.
prisoner_exchange | planned | Houthis | Yemen and the Houthis agreed on Tuesday to free 2,900 detainees.
withdrawal | planned | Thailand | Thailand and Cambodia agreed to withdraw their heavy guns from the frontier.
prisoner_exchange | happened | Armenia | Armenia and Azerbaijan swapped captured soldiers at the border.
prisoner_exchange | happened | Hamas | Hamas frees the last living hostages.
talks | happened | Libyan parliament | Libya's parliament began a new round of UN-sponsored dialogue in Tunis.
letter | happened | Osman Saleh | Gedion Timothewos demanded in a letter to Osman Saleh that Eritrea withdraw.
attack | happened | Armenia | Armenia and Azerbaijan are at war. Three farmers were shot dead in Tavush on Monday.
attack | happened | Sudan | Sudan's army fights the RSF. A drone hit a bus in El Obeid, killing five.
attack | happened | M23 | The UN rights office documented the summary execution of 20 men by M23 in Goma.
attack | alleged | Ethiopia | Eritrea accused Ethiopia of using cluster munitions.
attack | happened | India | India and Pakistan are rivals. The April 22 attack killed 26 tourists.
attack | happened | Ukraine | A refinery in Ryazan caught fire after a Ukrainian drone attack.
attack | happened | Houthis | An attempt by the Houthis to hit Eilat failed.
attack | happened | Armenia | Armenia and Azerbaijan are at war. Two farmers had been shot dead in Tavush.
withdrawal | happened | tribal fighters | Sweida was quiet. Residents said tribal fighters had left the city.
attack | happened | Nigeria | Nigeria mourned in silence. Armed men attacked a church in Kaduna, Nigeria.
capture | happened | M23 | Goma fell to M23 rebels in January.
shelling | happened | India | Six people lost their lives to Indian fire in Poonch.
clash | happened | Russian Armed Forces | Russian troops fought their way into Pokrovsk.
ceasefire_agreed | happened | M23 | Turkey arranged the truce between the M23 and Congo in May.
ceasefire_violated | happened | Sudan | Sudan's army fights the RSF. The truce, brokered by Egypt, collapsed in May.
talks | happened | Iran | Contacts between Washington and Tehran have resumed.
meeting | planned | Emmanuel Macron | Emmanuel Macron is due to visit Kyiv on Monday.
capture | happened | M23 | The Congolese army drove M23 rebels out of Masisi in Congo.
prisoner_exchange | happened | Armenia | Armenia freed two Azerbaijani soldiers.
"""

INDONESIAN = """
attack | happened | United States | Bom penghancur bunker Amerika menghunjam Fordow pada 22 Juni lalu.
attack | happened | Ukraine | Ukraina melumpuhkan kapal selam Rusia di Novorossiysk.
attack | happened | Ukraine | Sebuah minibus dihantam pesawat nirawak di dekat Bilopillia, Ukraina.
attack | happened | Syria | Seorang penyerang menewaskan dua tentara Amerika di Palmyra, Suriah.
capture | happened | Russia | Pada 2014, Rusia menduduki Krimea.
phone_call | happened | Ilham Aliyev | Presiden Iran Masoud Pezeshkian menelepon rekannya dari Azerbaijan, Ilham Aliyev.
withdrawal | happened | United Arab Emirates | Abu Dhabi mengumumkan penarikan sisa pasukannya.
shelling | happened | Israel | Israel mengebom sebuah rumah sakit di Khan Younis pada Selasa.
attack | happened | Russia | Rusia meluncurkan puluhan drone ke Kyiv.
attack | happened | Israel | Serangan Israel ke sebuah sekolah di Kota Gaza menewaskan 12 orang.
attack | happened | Russia | Rudal Rusia menghantam apartemen di Ternopil.
attack | happened | Houthis | Houthi menyerang dua kapal di Laut Merah.
attack | happened | Israel | Nasrallah tewas dalam serangan udara Israel di Beirut.
attack | happened | Ukraine | Ukraina menyerang depot minyak di Rusia.
attack | happened | Rapid Support Forces | RSF menyerbu kamp Zamzam.
attack | happened | Iran | Iran menembakkan sekitar 180 rudal balistik ke Israel.
attack | happened | India | India melancarkan serangan ke wilayah Pakistan.
shelling | happened | United States | Pengeboman fasilitas nuklir Iran oleh Amerika Serikat dimulai pada Minggu.
attack | happened | Hamas | Serangan Hamas ke Israel pada 7 Oktober menewaskan 1.200 orang.
attack | happened | Russia | Odesa menjadi sasaran serangan drone Rusia.
attack | happened | Ukraine | Drone Ukraina menghantam kilang di Ryazan.
attack | happened | Israel | Israel menggempur pinggiran selatan Beirut.
attack | happened | Russia | Invasi Rusia ke Ukraina dimulai pada Februari 2022.
shelling | happened | Thailand | Jet tempur F-16 Thailand mengebom posisi militer Kamboja.
attack | happened | Israel | Israel melakukan serangan udara ke Damaskus.
attack | happened | Israel | Gaza kembali dibombardir Israel.
attack | happened | Iran | Tel Aviv dihujani rudal Iran.
attack | happened | Israel | Jalur Gaza digempur habis-habisan oleh Israel.
shelling | happened | Rapid Support Forces | RSF menembaki kamp Abu Shouk di El Fasher.
shelling | happened | Pakistan | Tembakan artileri Pakistan menewaskan lima orang di Kashmir.
shelling | happened | Cambodia | Roket Kamboja jatuh di sebuah SPBU di Thailand.
shelling | happened | Russia | Kherson dihujani artileri Rusia pada Jumat.
shelling | happened | Hezbollah | Hizbullah menembakkan puluhan roket ke Israel.
shelling | happened | Russia | Dua orang tewas akibat penembakan Rusia di Kherson.
shelling | happened | Israel | Artileri Israel menembaki timur Kota Gaza.
shelling | happened | Israel | Tank Israel menembaki rumah-rumah di Rafah.
shelling | alleged | Thailand | Kamboja menuduh Thailand menembakkan artileri ke wilayahnya.
clash | happened | Thailand | Tentara Thailand dan Kamboja terlibat baku tembak di dekat kuil kuno.
clash | happened | Sudan | Pertempuran sengit pecah di Khartoum antara militer Sudan dan RSF.
clash | happened | Indian Armed Forces | Pasukan India dan Pakistan saling tembak di perbatasan.
clash | happened | Pakistan | Bentrokan antara Pakistan dan Afghanistan menewaskan puluhan orang.
clash | happened | Sudan | Perang di Sudan meletus pada April 2023.
clash | happened | Israel | Perang 12 hari antara Israel dan Iran berakhir pada Juni.
clash | happened | Israel | Israel dan Hizbullah bertempur selama lebih dari setahun.
clash | happened | Russian Armed Forces | Pasukan Rusia dan Ukraina bertempur memperebutkan Pokrovsk.
clash | happened | Taliban | Tentara Pakistan tewas dalam kontak senjata dengan Taliban.
clash | happened | Iran | Iran dan Israel berperang selama 12 hari pada Juni.
clash | happened | Armenia | Armenia dan Azerbaijan telah dua kali berperang memperebutkan Nagorno-Karabakh.
clash | happened | Syrian Armed Forces | Bentrokan antara pasukan pemerintah Suriah dan milisi Druze terjadi di Sweida.
ceasefire_agreed | happened | India | India dan Pakistan menyepakati gencatan senjata penuh.
ceasefire_agreed | happened | Israel | Gencatan senjata antara Israel dan Hamas mulai berlaku pada Minggu.
ceasefire_agreed | happened | Thailand | Thailand dan Kamboja meneken gencatan senjata di Kuala Lumpur.
ceasefire_agreed | happened | Hezbollah | Israel dan Hizbullah mencapai kesepakatan gencatan senjata pada November.
ceasefire_agreed | happened | Iran | Trump mengumumkan gencatan senjata antara Iran dan Israel.
ceasefire_agreed | happened | Hamas | Hamas menerima gencatan senjata.
ceasefire_agreed | happened | Yemen | Gencatan senjata di Yaman diteken pada April 2022.
ceasefire_agreed | happened | Armenia | Armenia dan Azerbaijan bersepakat melakukan gencatan senjata.
ceasefire_violated | happened | Israel | Israel melanggar gencatan senjata di Lebanon puluhan kali.
ceasefire_violated | alleged | Pakistan | India menuduh Pakistan melanggar gencatan senjata.
ceasefire_violated | happened | Russia | Ukraina menyebut Rusia melanggar gencatan senjata Paskah.
ceasefire_violated | happened | Sudan | Gencatan senjata di Sudan runtuh dalam hitungan jam.
ceasefire_violated | happened | Israel | Lebanon mencatat 70 pelanggaran gencatan senjata oleh Israel.
ceasefire_violated | alleged | Cambodia | Thailand dan Kamboja saling menuduh melanggar gencatan senjata.
ceasefire_violated | happened | Israel | Serangan itu merupakan pelanggaran gencatan senjata oleh Israel.
ceasefire_violated | happened | Israel | Meski ada gencatan senjata, Israel terus melanggarnya di Lebanon.
talks | happened | United States | AS dan Iran menggelar putaran keempat perundingan di Muscat.
talks | happened | Israel | Perundingan tidak langsung antara Israel dan Hamas dilanjutkan di Doha.
talks | happened | Rwanda | Rwanda dan Kongo berunding di Washington.
talks | happened | Russia | Perundingan AS-Rusia di Riyadh berlangsung empat jam.
talks | happened | Qatar | Qatar menjadi tuan rumah perundingan antara Kongo dan M23.
meeting | happened | Donald Trump | Trump bertemu Putin di Alaska pada Agustus.
meeting | happened | Volodymyr Zelenskyy | Zelensky terbang ke Washington dan bertemu Trump.
meeting | happened | Benjamin Netanyahu | Pertemuan Netanyahu dengan Trump di Gedung Putih berlangsung dua jam.
meeting | happened | Narendra Modi | Modi menjamu Putin di New Delhi.
meeting | happened | Donald Trump | Setelah pertemuan antara Trump dan Zelensky, suasana berubah.
meeting | happened | Hun Manet | Hun Manet dan Anutin bertemu di sela-sela KTT di Kuala Lumpur.
meeting | happened | Marco Rubio | Rubio berkunjung ke Israel pada Senin.
meeting | happened | Donald Trump | KTT Trump-Putin di Alaska berakhir tanpa kesepakatan.
meeting | happened | Ahmed al-Sharaa | Presiden Suriah Ahmed al-Sharaa diterima Trump di Gedung Putih.
meeting | happened | United Nations Security Council | Dewan Keamanan PBB menggelar rapat darurat mengenai Sudan.
meeting | happened | Prabowo Subianto | Prabowo mengadakan pertemuan bilateral dengan Macron di Paris.
meeting | planned | Volodymyr Zelenskyy | Zelensky dijadwalkan bertemu Macron di Paris pada Senin.
phone_call | happened | Donald Trump | Trump berbicara dengan Putin melalui telepon pada Senin.
phone_call | happened | Vladimir Putin | Putin dan Trump melakukan percakapan telepon selama dua jam.
phone_call | happened | Donald Trump | Trump menelepon Hun Manet.
phone_call | happened | Recep Tayyip Erdoğan | Erdogan membahas perang itu dengan Putin lewat telepon.
phone_call | planned | Vladimir Putin | Pembicaraan telepon antara Putin dan Trump direncanakan pada Selasa.
phone_call | happened | Donald Trump | Netanyahu mengaku telah ditelepon Trump.
letter | happened | Hamas | Hamas mengirim surat kepada Trump.
letter | happened | Hun Manet | Dalam surat kepada Dewan Keamanan PBB, Hun Manet meminta sidang darurat.
letter | happened | Iran | Iran menyurati PBB.
letter | happened | Volodymyr Zelenskyy | Zelensky menerima surat dari Trump.
letter | happened | Iran | Iran melayangkan surat protes ke PBB.
capture | happened | Rapid Support Forces | RSF merebut El Fasher pada Oktober.
capture | happened | M23 | Pemberontak M23 menguasai Goma pada Januari.
capture | happened | Russian Armed Forces | Rusia mengklaim pasukannya telah merebut desa Yablunivka.
capture | happened | Sudanese Armed Forces | Militer Sudan merebut kembali istana presiden di Khartoum.
capture | happened | M23 | Kota Goma jatuh ke tangan M23 pada Januari.
capture | happened | Rapid Support Forces | Jatuhnya El Fasher ke tangan RSF mengejutkan dunia.
capture | happened | Russia | Perebutan Bakhmut oleh Rusia memakan ribuan korban.
capture | happened | Russian Armed Forces | Avdiivka direbut pasukan Rusia pada Februari.
capture | happened | Russia | Krimea dicaplok Rusia pada 2014.
capture | happened | Israel Defense Forces | Tentara Israel mengambil alih perlintasan Rafah.
capture | happened | M23 | M23 memasuki Bukavu dan menguasai kota itu.
withdrawal | happened | Israel | Israel menarik pasukannya dari Kota Gaza.
withdrawal | happened | Russian Armed Forces | Pasukan Rusia mundur dari Kherson pada November 2022.
withdrawal | happened | Armed Forces of Ukraine | Tentara Ukraina telah ditarik dari Avdiivka.
withdrawal | happened | Israel Defense Forces | Penarikan pasukan Israel dari Lebanon selatan rampung pada Februari.
withdrawal | happened | M23 | M23 menyatakan telah menarik para pejuangnya dari Uvira.
withdrawal | happened | United States Armed Forces | Penarikan pasukan AS dari Afghanistan berakhir kacau.
withdrawal | happened | Israel Defense Forces | Tentara Israel mundur ke garis yang disepakati di Gaza.
withdrawal | happened | France | Prancis memulangkan tentaranya dari Mali.
protest | happened | Israel | Ribuan warga Israel berunjuk rasa di Tel Aviv menuntut kesepakatan sandera.
protest | happened | Iran | Unjuk rasa meletus di seluruh Iran pada September 2022.
protest | happened | Pakistan | Ratusan orang turun ke jalan di Karachi, Pakistan.
protest | happened | Hamas | Warga Palestina memprotes Hamas di Beit Lahia.
protest | happened | Georgian police | Polisi di Georgia membubarkan unjuk rasa di depan parlemen.
protest | happened | Indonesia | Ribuan orang menggelar aksi bela Palestina di Jakarta, Indonesia.
protest | happened | Kenya | Demonstrasi antipemerintah di Kenya berujung ricuh.
prisoner_exchange | happened | Russia | Rusia dan Ukraina saling menukar 390 tawanan.
prisoner_exchange | happened | Ukraine | Ukraina dan Rusia kembali melakukan pertukaran tawanan.
prisoner_exchange | happened | Israel | Israel membebaskan 90 tahanan sesuai kesepakatan dengan Hamas.
prisoner_exchange | happened | Houthis | Houthi dan pemerintah Yaman bertukar hampir 900 tahanan.
prisoner_exchange | happened | Russia | Pertukaran tawanan perang antara Rusia dan Ukraina berlangsung pada Jumat.
prisoner_exchange | happened | Russia | Rusia menyerahkan 1.000 jenazah tentara kepada Ukraina.
prisoner_exchange | happened | Hamas | Hamas menyerahkan empat sandera kepada Palang Merah.
attack | happened | Israel Defense Forces | Tentara Israel terus merangsek ke Kota Gaza.
attack | happened | Rapid Support Forces | El Fasher telah dikepung RSF sejak Mei.
attack | happened | Israel | Sebuah rumah sakit di Israel terkena hantaman rudal.
attack | happened | Houthis | Houthi menenggelamkan sebuah kapal kargo di Laut Merah.
clash | happened | Sudan | Perang saudara Sudan bermula pada April 2023.
talks | happened | Russia | Rusia dan Ukraina menyepakati pertukaran itu dalam perundingan Istanbul pada 2 Juni.
meeting | planned | Arab League | Liga Arab akan menggelar KTT darurat di Doha.
meeting | planned | Prabowo Subianto | Prabowo dijadwalkan terbang ke Doha untuk bertemu Emir Tamim.
ceasefire_agreed | happened | Israel | Israel dan Hizbullah memperpanjang gencatan senjata.
withdrawal | happened | Russian Armed Forces | Pasukan Rusia menarik diri dari Kherson.
clash | happened | Iran | Iran dan Israel saling serang tahun lalu.
attack | happened | Russia | Rudal dan drone Rusia kembali melumpuhkan pasokan listrik.
meeting | happened | Donald Trump | Trump, yang bertatap muka dengan Zelensky pekan lalu, belum menjawab.
meeting | happened | Amir Khan Muttaqi | Itu usai lawatan Menteri Luar Negeri Taliban Amir Khan Muttaqi ke India.
capture | happened | Israel | Israel mencaplok zona penyangga di Dataran Tinggi Golan.
talks | happened | Syria | Israel dan Suriah tengah merundingkan pakta keamanan.
clash | happened | India | India dan Pakistan, dua negara nuklir, telah tiga kali berperang sejak 1947.
capture | happened | M23 | Ibu kota provinsi, Bukavu, direbut M23 pada Februari.
attack | happened | Thailand | Thailand mengirim jet tempur untuk menghantam target militer Kamboja.
meeting | happened | Deng Xijun | China mengirim utusan khusus Deng Xijun ke Bangkok.
ceasefire_agreed | happened | Hamas | Gencatan senjata antara Israel dan Hamas, yang dimediasi AS, dimulai.
talks | happened | Iran | Iran dan Amerika Serikat berselisih. Dua putaran pertama berlangsung di Muscat dan Roma.
talks | planned | Ukraine | Delegasi Ukraina akan bertolak ke Abu Dhabi untuk berunding.
attack | happened | Rapid Support Forces | Pembunuhan warga sipil oleh RSF di El Fasher terjadi pada Senin.
attack | happened | Russia | Sebuah bus di Kherson dihantam drone Rusia.
phone_call | happened | Donald Trump | Putin dan Donald Trump berbicara melalui telepon selama dua jam.
ceasefire_agreed | happened | Hezbollah | Gencatan senjata antara Israel dan Hizbullah pada November 2024 rapuh.
capture | happened | M23 | Goma direbut pemberontak M23 pada akhir Januari.
clash | happened | Thailand | Thailand dan Kamboja bertetangga. Lima hari pertempuran pada Juli menewaskan banyak orang.
attack | happened | Ukraine | Ukraina mengaku di balik serangan terhadap depot minyak di Rusia.
attack | happened | Royal Thai Air Force | Angkatan Udara Thailand mengerahkan jet untuk membom Kamboja.
attack | happened | Israel | Sebuah granat dijatuhkan drone Israel di dekat Kfar Kila.
shelling | happened | Israel Defense Forces | Sebuah sekolah yang menampung pengungsi di Kota Gaza dibom tentara Israel.
clash | happened | Thailand | Thailand dan Kamboja bermusuhan. Bentrokan menewaskan 40 orang di kedua negara.
capture | happened | Rapid Support Forces | Babanusa, markas terakhir di Kordofan Barat, jatuh ke tangan RSF.
capture | happened | M23 | Pemberontak M23 memasuki Kota Walikale pada Maret.
withdrawal | happened | Cambodia | Kamboja dan Thailand mulai menarik senjata berat dari perbatasan.
withdrawal | planned | United States | Amerika Serikat akan menarik sekitar 1.000 tentara dari Suriah.
withdrawal | happened | Russian peacekeeping force | Pasukan penjaga perdamaian Rusia meninggalkan Nagorno-Karabakh.
prisoner_exchange | happened | India | India dan Pakistan saling memulangkan prajurit di perbatasan.
phone_call | happened | Abdullah II of Jordan | Raja Yordania Abdullah II menerima telepon dari Donald Trump.
phone_call | happened | Ilham Aliyev | Recep Tayyip Erdogan bertelepon dengan Ilham Aliyev pekan lalu.
ceasefire_agreed | happened | Thailand | Thailand dan Kamboja berdamai pada Desember.
ceasefire_agreed | happened | Israel | Gencatan senjata antara Israel dan Hizbullah ditengahi Amerika Serikat.
meeting | planned | Xi Jinping | Cheng Li-wun akan menghadap Xi Jinping di Beijing.
protest | happened | Syria | Warga Druze di Sweida, Suriah, berdemonstrasi pada Sabtu.
clash | happened | M23 | Tiga tentara Kongo gugur dalam pertempuran melawan M23.
clash | happened | Thailand | Thailand dan Kamboja, sesama anggota ASEAN, sudah dua kali saling tembak.
prisoner_exchange | planned | Houthis | Pemerintah Yaman dan Houthi sepakat membebaskan 2.900 tahanan.
prisoner_exchange | happened | Thailand | Thailand memulangkan 18 prajurit Kamboja yang ditahan sejak Juli.
withdrawal | planned | Cambodia | Thailand dan Kamboja sepakat menarik senjata berat dari perbatasan.
attack | happened | Tatmadaw | Tiga jurnalis dibunuh tentara Myanmar di Mandalay pada Senin.
attack | happened | Rapid Support Forces | Empat warga dieksekusi oleh pasukan RSF di El Fasher.
attack | happened | Armenia | Azerbaijan dan Armenia berperang. Tiga petani dibunuh saat menggembala di Tavush.
attack | happened | Sudan | Sudan berperang dengan RSF. Lima warga tewas dalam serangan di El Obeid.
attack | happened | Sudan | Sudan berperang dengan RSF. Jumlah pengungsi naik sejak serangan dimulai pada 5 Mei.
attack | happened | Al-Shabaab | Al-Shabaab mengklaim bertanggung jawab atas pengeboman di Mogadishu.
attack | happened | FDLR | Pemberontak FDLR mengaku telah menyerang pangkalan Kongo di Goma.
attack | happened | Pakistan | Pakistan berduka, dan mengklaim menembak jatuh dua jet tempur India.
attack | alleged | Ethiopia | Eritrea menuduh Etiopia memakai munisi tandan.
attack | happened | Yemen | Israel mencegat rudal yang diluncurkan dari Yaman.
clash | happened | Sudanese Armed Forces | Sudan dilanda konflik antara SAF dan RSF sejak 15 April 2023.
clash | happened | Ukraine | Pasukan Ukraina memukul mundur empat serangan Rusia di dekat Kupiansk.
ceasefire_agreed | happened | India | India dan Pakistan sepakat menghentikan semua aksi militer.
phone_call | happened | Donald Trump | Trump menelepon Benjamin Netanyahu agar menarik jet-jetnya.
meeting | happened | Vladimir Putin | Prabowo Subianto berpidato usai pertemuan dengan Vladimir Putin di Moskow.
meeting | planned | United Nations Security Council | Dewan Keamanan PBB dijadwalkan bersidang darurat pada Senin.
talks | happened | Eritrea | Etiopia dan Eritrea berunding. Putaran kedua berakhir tanpa hasil di Nairobi.
capture | happened | Taliban | Taliban merebut bandara dari tangan pasukan Afghanistan.
capture | happened | M23 | Bukavu dikuasai M23 pada Februari.
prisoner_exchange | happened | Russia | Qatar memfasilitasi pertukaran 300 tawanan antara Rusia dan Ukraina.
prisoner_exchange | happened | Armenia | Armenia membebaskan dua tentara Azerbaijan.
attack | happened | Pakistan | Pakistan membalas dengan puluhan rudal ke Afghanistan.
attack | happened | Indian Air Force | Jet tempur India dikerahkan untuk mengebom Bahawalpur.
shelling | happened | Armenia | Armenia dan Azerbaijan bertikai. Peluru mortir jatuh di dekat sebuah sekolah di Goris.
talks | happened | Qatar | Perundingan yang dimediasi Qatar antara Kongo dan M23 macet.
phone_call | happened | Donald Trump | India menuntut gencatan senjata, namun Donald Trump menelepon Shehbaz Sharif.
"""


def _cases(table: str, language: str) -> list[tuple[str, str, str, str, str]]:
    rows = [row.split(" | ") for row in table.strip().splitlines()]
    return [(text, event, status, party, language) for event, status, party, text in rows]


@pytest.mark.parametrize(
    ("text", "event", "status", "party", "language"), [*_cases(ENGLISH, "en"), *_cases(INDONESIAN, "id")]
)
def test_ways_to_tell_an_event(text: str, event: str, status: str, party: str, language: str) -> None:
    told = [s for s in statements(text, language) if isinstance(s, Event) and (s.type, s.status) == (event, status)]
    assert any(entity.name == party for s in told for entity in s.participants)


def test_who_attacks_whom_makes_two_events() -> None:
    text = "Israel menyerang Iran. Iran membalas dengan menembakkan rudal ke Israel. Israel menyerang Iran."
    assert events(text) == [("attack", "happened")] * 2


@pytest.mark.parametrize(("text", "language"), UNREAL)
def test_wishes_denials_and_questions_have_not_happened(text: str, language: str) -> None:
    assert not {status for _, status in events(text, language)} - {"planned", "denied"}

from __future__ import annotations

import pytest

from tests.extract.breadth import cases
from tests.extract.reading import ties
from tests.extract.unreal import UNREAL

#: subject | tie | object | a sentence that tells it
ENGLISH = """
Qatar | mediates | Hamas; Israel | Israel and Hamas fight. Egypt, which along with Qatar has tried to mediate, left.
India | controls | Jammu and Kashmir | Two men died in Indian-administered Kashmir on Tuesday.
Pakistan | controls | Azad Kashmir | Missiles fell on Pakistan-administered Kashmir.
Egypt | mediates | Israel; Hamas | Egyptian and Qatari mediators said Israel and Hamas were close to a deal.
Qatar | mediates | Israel; Hamas | Qatar was host. The Gulf state has mediated between Israel and Hamas for a year.
Hamas | controls | Gaza Strip | Hamas denied it. The group, which has run Gaza since 2007, said no.
China | supplies_arms | Pakistan | China, which supplies most of Pakistan's weapons, called for calm.
United States | military_base | Qatar | The US operates its largest regional base at Al Udeid in Qatar.
Israel | controls | Lebanon | Salam insisted that Israel must leave the hills that it still occupies in Lebanon.
Egypt | mediates | Israel; Hamas | Egypt worked to bring Israel and Hamas back to the table.
Israel | controls | West Bank | Soldiers raided a camp in the Israeli-occupied West Bank.
Iran | support | Hezbollah | Hezbollah said nothing. The Iran-backed movement has refused to lay down its arms.
Syria | holds_talks_with | Israel | Syria has been negotiating a security pact with Israel.
Iran | alliance | Syria | Iran, Syria's longtime ally, sent advisers to Damascus.
Belarus | alliance | Russia | Belarus, a close ally of Russia, let its territory be used for the invasion.
United States | alliance | Israel | The United States is Israel's most powerful ally.
North Korea | alliance | Russia | North Korea has deepened its military alliance with Russia.
Pakistan | alliance | China | Pakistan, which counts China as its closest ally, denied the report.
Russia | alliance | Syria | Russia, a key backer and ally of Syria, vetoed the resolution.
Iran | alliance | Hezbollah | Tehran and its Lebanese ally Hezbollah vowed revenge.
Thailand | alliance | United States | Thailand is a treaty ally of the United States.
Egypt | alliance | Sudan | Egypt has allied itself with Sudan.
Cambodia | alliance | China | Cambodia, long one of China's closest allies in the region, welcomed the visit.
Houthis | alliance | Iran | The Houthis are allied with Iran.
Iran | alliance | Houthis | The Iran-aligned Houthis control the north.
Iran | alliance | Russia | Moscow's ally Iran condemned the strikes.
United States | alliance | Japan | Washington and Tokyo have been allies since the 1950s.
Saudi Arabia | alliance | Pakistan | Saudi Arabia, together with its ally Pakistan, called for restraint.
North Korea | defence_pact | Russia | North Korea and Russia signed a mutual defence treaty last year.
Saudi Arabia | defence_pact | Pakistan | Saudi Arabia signed a mutual defence pact with Pakistan in September.
Russia | defence_pact | North Korea | Under a defence pact between Russia and North Korea, each must help the other.
Philippines | defence_pact | United States | The Philippines has a mutual defense treaty with the United States.
Egypt | defence_pact | Somalia | Egypt, which signed a security pact with Somalia last year, sent weapons.
Rwanda | defence_pact | Mozambique | Rwanda's defence agreement with Mozambique dates from 2021.
Turkey | defence_pact | Azerbaijan | Turkey is bound by a mutual defence pact with Azerbaijan.
United States | defence_pact | Japan | The US-Japan security treaty obliges Washington to defend the islands.
Iran | defence_pact | Russia | Iran and Russia have concluded a defence agreement.
Israel | treaty | Egypt | Israel and Egypt signed a peace treaty in 1979.
Israel | treaty | Jordan | The 1994 peace treaty between Israel and Jordan remains in force.
Egypt | treaty | Israel | Egypt, which has had a peace treaty with Israel since 1979, criticised the plan.
India | treaty | Pakistan | Under a 1960 treaty, India and Pakistan share the waters of the Indus.
Ethiopia | treaty | Eritrea | Ethiopia and Eritrea made peace in a 2018 accord.
Jordan | treaty | Israel | In the end Jordan made peace with Israel in 1994.
France | treaty | Thailand | A 1907 treaty between France and Thailand drew the border.
United States | military_base | Qatar | The United States has its largest Middle East base in Qatar.
Russia | military_base | Syria | Russia operates an air base and a naval base in Syria.
United States | military_base | Iraq | Rockets hit a US military base in Iraq.
Turkey | military_base | Libya | Turkey, which maintains military bases in Libya, sent drones.
France | military_base | Djibouti | French bases in Djibouti were on alert.
United States | military_base | Jordan | Three American soldiers were killed at a US outpost in Jordan.
Russia | military_base | Armenia | Russia has a military base in the Armenian city of Gyumri.
United States | military_base | Qatar | Iran fired missiles at al-Udeid, the American air base in Qatar.
United States | military_base | Syria | About 900 US troops are stationed in Syria.
United States | military_base | Kuwait | American forces are based in Kuwait.
United States | military_base | Qatar | Qatar hosts the largest US military base in the region.
Russia | military_base | Sudan | Moscow keeps a naval base in Sudan.
Iran | support | Houthis | The Iran-backed Houthi rebels fired a missile.
Rwanda | support | M23 | The Rwanda-backed M23 rebels entered the town.
United Arab Emirates | support | Rapid Support Forces | The UAE has been accused of backing the RSF.
Iran | support | Hezbollah | Hezbollah, backed by Iran, said it would respond.
Iran | support | Hezbollah | Hezbollah, which is funded and armed by Iran, said it would respond.
Iran | support | Hamas | Iran, which supports Hamas, denied any role.
Turkey | support | Syrian National Army | The Turkish-backed Syrian National Army advanced.
Germany | support | Ukraine | Germany is one of Ukraine's biggest backers.
United States | support | Israel | The US has given Israel strong backing throughout the war.
Iran | support | Hezbollah | Hezbollah enjoys the support of Iran.
Iran | support | Hezbollah | Iran's proxy Hezbollah opened fire.
Iran | support | Houthis | The Houthis, an Iranian proxy, fired at ships.
Egypt | support | Sudanese Armed Forces | Egypt backs the Sudanese army.
United Arab Emirates | support | Rapid Support Forces | The Rapid Support Forces are backed by the United Arab Emirates.
Iran | support | Hamas | Iranian support for Hamas goes back decades.
United Kingdom | support | Ukraine | Britain reaffirmed its support for Ukraine.
Iran | support | Hezbollah | The Tehran-backed Hezbollah has lost its leader.
Rwanda | support | M23 | Rwanda's backing for M23 is documented by the UN.
Turkey | support | Azerbaijan | Turkey threw its weight behind Azerbaijan.
Iran | support | Houthis | Iran is the main backer of the Houthis.
China | support | Pakistan | China stands by Pakistan.
Qatar | mediates | Israel; Hamas | Qatar has mediated between Israel and Hamas.
Egypt | mediates | Israel; Hamas | Egypt is mediating between Israel and Hamas.
Malaysia | mediates | Thailand; Cambodia | Malaysia brokered a truce between Thailand and Cambodia.
United States | mediates | Israel; Lebanon | The US-brokered truce between Israel and Lebanon took effect.
Turkey | mediates | Ukraine; Russia | A deal brokered by Turkey let Ukraine and Russia export grain.
Qatar | mediates | Israel; Hamas | Qatari mediators met Israel and Hamas teams.
Qatar | mediates | Israel; Hamas | Israel and Hamas traded proposals through mediator Qatar.
Saudi Arabia | mediates | Russia; Ukraine | Saudi Arabia is hosting talks between Russia and Ukraine.
Oman | mediates | Iran; United States | Iran and the United States held indirect talks under Omani mediation.
France | co_chairs | OSCE Minsk Group | France, a co-chair of the OSCE Minsk Group, called for calm.
Saudi Arabia | co_chairs | Arab League | Saudi Arabia was co-chair of the Arab League session.
Turkey | member_of | NATO | NATO member Turkey condemned the attack.
Finland | member_of | NATO | Finland, which joined NATO in 2023, closed its border.
Cambodia | member_of | ASEAN | Thailand and Cambodia are both members of ASEAN.
Hungary | member_of | European Union | Hungary, an EU member, blocked the package.
Poland | member_of | NATO | Poland, a member of both NATO and the European Union, scrambled jets.
Sweden | member_of | NATO | Sweden became NATO's newest member.
Iran | member_of | BRICS | Iran joined BRICS last year.
Myanmar | member_of | ASEAN | The 10-member ASEAN, which includes Myanmar, failed to agree.
Estonia | member_of | NATO | Russian jets entered the airspace of Estonia, a NATO member state.
Crimea | recognised_as_part_of | Ukraine | Crimea is internationally recognised as part of Ukraine.
Donetsk | recognised_as_part_of | Ukraine | Most countries recognise Donetsk as part of Ukraine.
Abkhazia | recognised_as_part_of | Georgia | The UN considers Abkhazia to be part of Georgia.
Crimea | recognised_as_part_of | Ukraine | The world regards Crimea as Ukrainian territory.
South Ossetia | recognised_as_part_of | Georgia | Almost all states see South Ossetia as part of Georgia.
Somaliland | recognised_as_part_of | Somalia | Somaliland is internationally recognised as part of Somalia.
Russia | controls | Crimea | Russia has occupied Crimea since 2014.
Hamas | controls | Gaza Strip | Hamas has ruled Gaza since 2007.
Houthis | controls | Sana'a | The Houthis, who control Sanaa, rejected the charge.
Rapid Support Forces | controls | El Fasher | The city of El Fasher is now in the hands of the Rapid Support Forces.
M23 | controls | Goma | The airport of Goma, held by M23 since January, has no airport.
Russia | controls | Luhansk | Russia controls nearly all of Luhansk.
Israel | controls | Golan Heights | The Israeli-occupied Golan Heights came under fire.
Russia | controls | Donetsk | Three people died in Russian-held Donetsk.
Houthis | controls | Hodeidah | The strikes hit the Houthi-controlled port of Hodeidah.
Rapid Support Forces | controls | Nyala | The RSF-held city of Nyala was bombed.
Hamas | controls | Gaza Strip | The health ministry in Hamas-run Gaza gave the figures.
Russia | controls | Zaporizhzhia | Parts of Zaporizhzhia are occupied by Russia.
Houthis | controls | Sana'a | Sanaa has been under Houthi control for a decade.
Israel | controls | West Bank | Israel, which captured the West Bank in 1967, approved the plan.
Russian Armed Forces | controls | Donetsk | Russian forces control about two-thirds of Donetsk.
Russia | controls | Mariupol | Mariupol has been under Russian occupation since May 2022.
Russia | holds_talks_with | Ukraine | Russia and Ukraine held direct talks in Istanbul.
Israel | holds_talks_with | Syria | Israel has been holding talks with Syria.
Thailand | holds_talks_with | Cambodia | Talks between Thailand and Cambodia opened on Monday.
Iran | holds_talks_with | United States | Iran entered negotiations with the United States in April.
Iran | holds_talks_with | United States | Tehran was negotiating with Washington when the bombs fell.
United States | holds_talks_with | Hamas | The United States confirmed it was in direct contact with Hamas.
Israel | holds_talks_with | Lebanon | Israeli and Lebanese envoys met for talks in Naqoura.
Rwanda | holds_talks_with | Democratic Republic of the Congo | Rwanda and Congo are in talks on a peace deal.
United States | holds_talks_with | Russia | US-Russia talks in Riyadh lasted four hours.
India | holds_talks_with | Pakistan | India is conducting a dialogue with Pakistan.
Saudi Arabia | holds_talks_with | Houthis | Saudi Arabia, which has held talks with the Houthis since 2022, wants out.
United States | holds_talks_with | Iran | Negotiations with Iran have been led by the United States.
United States | sanctions | Iran | The United States has imposed sweeping sanctions on Iran.
European Union | sanctions | Russia | The EU adopted its 18th package of sanctions against Russia.
United States | sanctions | Rapid Support Forces | The RSF has been placed under sanctions by the United States.
United Kingdom | sanctions | Russia | Britain announced fresh sanctions targeting Russia.
European Union | sanctions | Russia | EU sanctions on Russia were extended.
United States | sanctions | Rwanda | Washington sanctioned Rwanda over its role in Congo.
United States | sanctions | Syria | US sanctions against Syria were imposed in 2011.
United States | sanctions | Iran | Iran has been under US sanctions for decades.
United Nations | sanctions | Iran | UN sanctions were reimposed on Iran.
European Union | sanctions | Israeli settlers | The European Union slapped sanctions on settlers from Israel.
United States | sanctions | Houthis | The Houthis were hit by new US sanctions.
United States | sanctions | Russia | Russia, sanctioned by the United States since 2014, sells its oil to China.
European Union | sanctions | Belarus | Belarus is already subject to EU sanctions.
United States | supplies_arms | Ukraine | The United States delivered Patriot missiles to Ukraine.
Germany | supplies_arms | Israel | Germany is the second-largest supplier of arms to Israel.
Iran | supplies_arms | Russia | Iran supplied Russia with Shahed drones.
Iran | supplies_arms | Houthis | Iran has armed the Houthis with ballistic missiles.
Iran | supplies_arms | Hezbollah | Hezbollah gets its weapons from Iran.
North Korea | supplies_arms | Russia | North Korea has sent millions of artillery shells to Russia.
Turkey | supplies_arms | Sudan | Turkey sold Bayraktar drones to Sudan.
United States | supplies_arms | Taiwan | The US approved arms sales to Taiwan.
United States | supplies_arms | Israel | US arms deliveries to Israel continued.
China | supplies_arms | Pakistan | Pakistan used Chinese-supplied J-10 jets.
China | supplies_arms | Pakistan | China, Pakistan's main arms supplier, followed the battle closely.
Iran | supplies_arms | Houthis | The weapons were sent by Iran to the Houthis.
France | supplies_arms | Ukraine | Ukraine received Mirage jets from France.
United States | supplies_arms | Ukraine | Washington has provided Kyiv with billions of dollars in military aid.
United Arab Emirates | supplies_arms | Rapid Support Forces | The UAE has been accused of supplying weapons to the RSF.
Belarus | alliance | Russia | Belarus, one of Russia's few allies, denied the report.
Belarus | alliance | Russia | Belarus, Moscow's most loyal partner, denied the report.
Saudi Arabia | alliance | United States | Saudi Arabia and Egypt, both US allies, condemned the attack.
Saudi Arabia | alliance | United States | US allies Saudi Arabia and Egypt condemned the attack.
Turkey | alliance | Azerbaijan | Turkey, a long-standing partner of Azerbaijan, condemned the attack.
Eritrea | alliance | Ethiopia | Eritrea fought on Ethiopia's side in the Tigray war.
Hungary | alliance | Russia | Hungary, the Kremlin's closest friend in the EU, objected.
Cambodia | alliance | China | Cambodia is China's closest partner in Southeast Asia.
Pakistan | defence_pact | Saudi Arabia | A defence pact signed by Pakistan and Saudi Arabia took effect.
North Korea | defence_pact | Russia | North Korea has been bound to Russia by a mutual defence treaty since 2024.
United Arab Emirates | treaty | Israel | The United Arab Emirates normalised relations with Israel in 2020.
United Arab Emirates | treaty | Israel | The UAE, which established ties with Israel under the Abraham Accords, left.
Rwanda | treaty | Democratic Republic of the Congo | The peace deal signed by Rwanda and Congo in June has not held.
Iran | treaty | Russia | Iran and Russia signed a 20-year partnership treaty.
United States | military_base | Qatar | Qatar, home to the largest US military base in the region, condemned the attack.
United States | military_base | Syria | The US keeps about 900 troops in Syria.
Iran | support | Houthis | Iran has provided money and training to the Houthis.
Iran | support | Houthis | With Iranian backing, the Houthis seized Sanaa.
Iran | support | Houthis | The Houthis seized Sanaa with Iran's help.
Rwanda | support | M23 | M23, which the UN says is backed by Rwanda, advanced south.
Rwanda | support | M23 | M23, which UN experts say is supported by Rwanda, advanced south.
United Arab Emirates | support | Rapid Support Forces | The RSF is widely believed to be backed by the UAE.
United Arab Emirates | support | Rapid Support Forces | The RSF, whose main backer is the UAE, seized the town.
North Korea | support | Russia | North Korea sent thousands of troops to fight for Russia.
North Korea | support | Russia | North Korea has sent about 10,000 soldiers to help Russia.
Qatar | mediates | Israel; Hamas | The truce between Israel and Hamas was negotiated with Qatar's help.
Thailand | member_of | ASEAN | Thailand and Cambodia, both ASEAN members, traded fire.
Thailand | member_of | ASEAN | ASEAN, to which Thailand and Cambodia belong, called for calm.
Thailand | member_of | ASEAN | ASEAN, of which both Thailand and Cambodia are members, called for calm.
France | member_of | E3 | Britain, France and Germany, known as the E3, triggered the snapback.
Crimea | recognised_as_part_of | Ukraine | Crimea, which is considered Ukrainian by most of the world, was hit.
Rapid Support Forces | controls | El Fasher | El Fasher is now under RSF control.
Rapid Support Forces | controls | El Fasher | The RSF controls most of Darfur, including El Fasher.
Houthis | controls | Hodeidah | The Houthis, who control much of northern Yemen, including Hodeidah, vowed revenge.
Russia | controls | Crimea | Russia's occupation of Crimea began in 2014.
Ukraine | controls | Pokrovsk | Ukraine insists it still holds Pokrovsk.
Israel | holds_talks_with | Hamas | Israel and Hamas are holding indirect talks in Cairo.
United States | sanctions | Iran | Washington hit Iran with fresh sanctions.
United States | sanctions | Iran | Iran was hit with new sanctions by the United States.
United States | sanctions | Iran | Sanctions imposed by the United States on Iran remain in force.
United States | sanctions | Rapid Support Forces | Washington placed the RSF under sanctions.
Iran | supplies_arms | Russia | Russia uses Iranian-supplied drones.
Iran | supplies_arms | Houthis | Iran arms the Houthis.
Iran | supplies_arms | Houthis | Weapons smuggled from Iran to the Houthis were seized.
China | supplies_arms | Pakistan | China, Pakistan's main supplier of weapons, urged restraint.
Germany | supplies_arms | Ukraine | Germany is Ukraine's largest military donor in Europe.
United States | supplies_arms | Israel | The US approved the sale of 5,000 bombs to Israel.
Iran | support | Houthis | Yemen's Houthi movement, long armed and financed by Tehran, released a video.
United Arab Emirates | support | separatists | Separatists backed by the United Arab Emirates have seized the port.
Southern Transitional Council | controls | Mukalla | The STC now dominates the south, including the port of Mukalla.
Oman | mediates | Houthis; Saudi Arabia | Oman has shuttled messages between the Houthis and the Saudis for years.
Golan Heights | recognised_as_part_of | Israel | Only Washington recognises Israel's sovereignty over the Golan Heights.
Saudi Arabia | support | Yemen | The Houthis fired at Marib. Saudi Arabia, which has backed the government, left.
Thailand | treaty | Cambodia | Thailand is suspending a peace deal with Cambodia.
United States | mediates | Thailand; Cambodia | The truce of Thailand and Cambodia was brokered along with the US.
"""

INDONESIAN = """
Iran | alliance | Syria | Iran, sekutu lama Suriah, mengirim penasihat ke Damaskus.
Belarus | alliance | Russia | Belarus merupakan sekutu dekat Rusia.
United States | alliance | Israel | Amerika Serikat adalah sekutu utama Israel.
North Korea | alliance | Russia | Korea Utara menjalin aliansi militer dengan Rusia.
Hezbollah | alliance | Iran | Hizbullah, yang bersekutu dengan Iran, menolak usul itu.
Iran | alliance | Hezbollah | Teheran dan sekutunya, Hizbullah, bersumpah membalas.
Cambodia | alliance | China | Kamboja, salah satu sekutu terdekat China, menyambut kunjungan itu.
Iran | alliance | Russia | Sekutu Moskow, Iran, mengecam serangan itu.
Thailand | alliance | United States | Thailand adalah sekutu perjanjian Amerika Serikat.
Saudi Arabia | alliance | Pakistan | Arab Saudi bersama sekutunya Pakistan menyerukan penahanan diri.
Russia | alliance | Syria | Rusia selama ini menjadi sekutu terpenting Suriah.
Houthis | alliance | Iran | Houthi yang bersekutu dengan Iran menguasai wilayah utara.
United States | alliance | Japan | Amerika Serikat dan Jepang merupakan sekutu.
Pakistan | alliance | China | Pakistan dikenal sebagai sekutu dekat China.
North Korea | defence_pact | Russia | Korea Utara dan Rusia menandatangani pakta pertahanan bersama tahun lalu.
Saudi Arabia | defence_pact | Pakistan | Arab Saudi meneken pakta pertahanan dengan Pakistan pada September.
Russia | defence_pact | North Korea | Pakta pertahanan antara Rusia dan Korea Utara mewajibkan saling bantu.
Philippines | defence_pact | United States | Filipina terikat perjanjian pertahanan bersama dengan Amerika Serikat.
Egypt | defence_pact | Somalia | Mesir, yang memiliki perjanjian pertahanan dengan Somalia, mengirim pasukan.
Turkey | defence_pact | Azerbaijan | Turki dan Azerbaijan memiliki perjanjian pertahanan.
Israel | treaty | Egypt | Israel dan Mesir menandatangani perjanjian damai pada 1979.
Israel | treaty | Jordan | Perjanjian damai 1994 antara Israel dan Yordania masih berlaku.
Egypt | treaty | Israel | Mesir, yang memiliki perjanjian damai dengan Israel sejak 1979, mengecam rencana itu.
Egypt | treaty | Israel | Mesir meneken perjanjian damai dengan Israel pada 1979.
India | treaty | Pakistan | India menangguhkan perjanjian air 1960 dengan Pakistan.
Jordan | treaty | Israel | Yordania berdamai dengan Israel pada 1994.
France | treaty | Thailand | Perbatasan itu ditetapkan dalam traktat 1907 antara Prancis dan Thailand.
United States | military_base | Qatar | Amerika Serikat memiliki pangkalan militer terbesar di Qatar.
Russia | military_base | Syria | Rusia mengoperasikan pangkalan udara dan pangkalan laut di Suriah.
United States | military_base | Iraq | Roket menghantam pangkalan militer AS di Irak.
Turkey | military_base | Libya | Turki, yang mempunyai pangkalan militer di Libya, mengirim drone.
France | military_base | Djibouti | Pangkalan Prancis di Djibouti disiagakan.
United States | military_base | Jordan | Tiga tentara tewas di pangkalan AS di Yordania.
United States | military_base | Qatar | Iran menembakkan rudal ke Doha, pangkalan udara Amerika Serikat di Qatar.
United States | military_base | Syria | Sekitar 900 tentara AS ditempatkan di Suriah.
United States | military_base | Qatar | Qatar menjadi tuan rumah pangkalan militer terbesar AS di kawasan itu.
United States | military_base | Kuwait | Kuwait menampung pangkalan militer Amerika Serikat.
Iran | support | Houthis | Pemberontak Houthi yang didukung Iran menembakkan rudal.
Rwanda | support | M23 | Kelompok M23 dukungan Rwanda memasuki kota itu.
United Arab Emirates | support | Rapid Support Forces | Uni Emirat Arab dituduh mendukung RSF.
Iran | support | Hezbollah | Hizbullah, yang disokong Iran, berjanji membalas.
Iran | support | Hamas | Iran, yang mendukung Hamas, membantah terlibat.
Iran | support | Hezbollah | Hizbullah mendapat dukungan dari Iran.
Iran | support | Hezbollah | Proksi Iran, Hizbullah, melepaskan tembakan.
United States | support | Israel | Amerika Serikat terus memberikan dukungan penuh kepada Israel.
Germany | support | Ukraine | Jerman menegaskan dukungannya kepada Ukraina.
Egypt | support | Sudanese Armed Forces | Mesir menyokong militer Sudan.
Iran | support | Hamas | Dukungan Iran terhadap Hamas sudah berlangsung lama.
United Arab Emirates | support | Rapid Support Forces | RSF dibekingi Uni Emirat Arab.
Turkey | support | Azerbaijan | Turki berdiri di belakang Azerbaijan.
Iran | support | Houthis | Iran merupakan pendukung utama Houthi.
Rwanda | support | M23 | M23, yang dibantu Rwanda, maju ke selatan.
Iran | support | Houthis | Kelompok Houthi yang berafiliasi dengan Iran menembakkan rudal.
Iran | support | Hezbollah | Hizbullah yang dipersenjatai dan didanai Iran belum menjawab.
China | support | Pakistan | China berpihak pada Pakistan.
Qatar | mediates | Israel; Hamas | Qatar menjadi mediator antara Israel dan Hamas.
Malaysia | mediates | Thailand; Cambodia | Malaysia menengahi gencatan senjata antara Thailand dan Kamboja.
Oman | mediates | United States; Iran | Oman bertindak sebagai perantara antara Amerika Serikat dan Iran.
Turkey | mediates | Russia; Ukraine | Rusia dan Ukraina sepakat membuka koridor berkat mediasi Turki.
United Arab Emirates | mediates | Russia; Ukraine | Rusia dan Ukraina bertukar tawanan dengan mediasi Uni Emirat Arab.
Qatar | mediates | Israel; Hamas | Mediator Qatar bertemu delegasi Israel dan Hamas.
Egypt | mediates | Israel; Hamas | Mesir, yang selama ini memediasi Israel dan Hamas, belum berkomentar.
Saudi Arabia | mediates | Russia; Ukraine | Arab Saudi menjadi tuan rumah perundingan antara Rusia dan Ukraina.
Oman | mediates | Iran; United States | Iran dan Amerika Serikat berunding secara tidak langsung melalui Oman.
Qatar | mediates | Israel; Hamas | Qatar dan Mesir memediasi perundingan Israel dan Hamas.
France | co_chairs | OSCE Minsk Group | Grup Minsk OSCE diketuai bersama oleh Prancis, Rusia dan Amerika Serikat.
France | co_chairs | OSCE Minsk Group | Prancis, ketua bersama Grup Minsk OSCE, meminta kedua pihak menahan diri.
Russia | co_chairs | OSCE Minsk Group | Rusia menjadi salah satu ketua bersama Grup Minsk OSCE.
Turkey | member_of | NATO | Turki, anggota NATO, mengecam serangan itu.
Finland | member_of | NATO | Finlandia, yang bergabung dengan NATO pada 2023, menutup perbatasan.
Cambodia | member_of | ASEAN | Thailand dan Kamboja sama-sama anggota ASEAN.
Hungary | member_of | European Union | Hongaria, negara anggota Uni Eropa, memblokir paket itu.
Poland | member_of | NATO | Polandia yang merupakan anggota NATO mengerahkan jet tempur.
Sweden | member_of | NATO | Swedia resmi menjadi anggota NATO.
Russia | member_of | United Nations Security Council | Rusia, anggota tetap Dewan Keamanan PBB, menggunakan hak veto.
Iran | member_of | BRICS | Iran masuk BRICS tahun lalu.
Myanmar | member_of | ASEAN | ASEAN, yang beranggotakan Myanmar, gagal mencapai kesepakatan.
Estonia | member_of | NATO | Jet Rusia memasuki wilayah udara negara anggota NATO, Estonia.
Hungary | member_of | European Union | Sesama anggota Uni Eropa, Hongaria menolak rencana itu.
Crimea | recognised_as_part_of | Ukraine | Krimea diakui secara internasional sebagai bagian dari Ukraina.
Donetsk | recognised_as_part_of | Ukraine | Sebagian besar negara mengakui Donetsk sebagai wilayah Ukraina.
Abkhazia | recognised_as_part_of | Georgia | PBB menganggap Abkhazia sebagai bagian dari Georgia.
South Ossetia | recognised_as_part_of | Georgia | Ossetia Selatan secara hukum adalah bagian dari Georgia.
Crimea | recognised_as_part_of | Ukraine | Dunia memandang Krimea sebagai wilayah Ukraina.
Russia | controls | Crimea | Rusia menduduki Krimea sejak 2014.
Hamas | controls | Gaza Strip | Hamas memerintah Gaza sejak 2007.
Houthis | controls | Hodeidah | Serangan itu menyasar pelabuhan Hodeidah yang dikuasai Houthi.
Rapid Support Forces | controls | El Fasher | El Fasher kini berada di tangan RSF.
M23 | controls | Goma | Kota Goma yang diduduki M23 sejak Januari tidak memiliki bandara.
Russia | controls | Luhansk | Rusia menguasai hampir seluruh Luhansk.
Russia | controls | Donetsk | Tiga orang tewas di Donetsk yang dikuasai Rusia.
Israel | controls | Golan Heights | Roket jatuh di Dataran Tinggi Golan yang diduduki Israel.
Russia | controls | Mariupol | Mariupol berada di bawah pendudukan Rusia sejak Mei 2022.
Rapid Support Forces | controls | Nyala | Kota Nyala yang dikontrol RSF dibom.
Russia | controls | Zaporizhzhia | Sebagian Zaporizhzhia masih diduduki Rusia.
Israel | controls | West Bank | Israel, yang merebut Tepi Barat pada 1967, menyetujui rencana itu.
Russia | controls | Crimea | Krimea dicaplok Rusia pada 2014.
M23 | controls | Bukavu | M23 kini memegang kendali atas Bukavu.
Rapid Support Forces | controls | Darfur | RSF mengendalikan sebagian besar wilayah Darfur.
Russia | holds_talks_with | Ukraine | Rusia dan Ukraina menggelar perundingan langsung di Istanbul.
Israel | holds_talks_with | Syria | Israel tengah melakukan pembicaraan dengan Suriah.
Thailand | holds_talks_with | Cambodia | Pembicaraan antara Thailand dan Kamboja dibuka pada Senin.
Iran | holds_talks_with | United States | Iran memulai negosiasi dengan Amerika Serikat pada April.
Iran | holds_talks_with | United States | Teheran sedang berunding dengan Washington ketika bom jatuh.
United States | holds_talks_with | Hamas | Amerika Serikat berkomunikasi langsung dengan Hamas.
United States | holds_talks_with | Russia | Perundingan AS-Rusia di Riyadh berlangsung empat jam.
Saudi Arabia | holds_talks_with | Houthis | Arab Saudi, yang berdialog dengan Houthi sejak 2022, ingin keluar.
United States | sanctions | Iran | Amerika Serikat menjatuhkan sanksi berat terhadap Iran.
European Union | sanctions | Russia | Uni Eropa mengadopsi paket sanksi ke-18 terhadap Rusia.
United States | sanctions | Rapid Support Forces | RSF telah dikenai sanksi oleh Amerika Serikat.
United Kingdom | sanctions | Russia | Inggris mengumumkan sanksi baru terhadap Rusia.
European Union | sanctions | Russia | Sanksi Uni Eropa terhadap Rusia diperpanjang.
United States | sanctions | Rwanda | Washington memberi sanksi kepada Rwanda.
United States | sanctions | Iran | Iran berada di bawah sanksi AS selama puluhan tahun.
United Nations | sanctions | Iran | Sanksi PBB atas Iran diberlakukan kembali.
United States | sanctions | Houthis | Amerika Serikat memasukkan Houthi ke daftar hitam.
European Union | sanctions | Russia | Rusia terkena sanksi Uni Eropa.
United States | sanctions | Iran | Sanksi terhadap Iran yang dijatuhkan Amerika Serikat melumpuhkan ekonomi.
United States | supplies_arms | Ukraine | Amerika Serikat mengirimkan rudal Patriot kepada Ukraina.
Germany | supplies_arms | Israel | Jerman merupakan pemasok senjata terbesar kedua bagi Israel.
Iran | supplies_arms | Russia | Iran memasok Rusia dengan drone Shahed.
Iran | supplies_arms | Houthis | Iran mempersenjatai Houthi dengan rudal balistik.
Iran | supplies_arms | Hezbollah | Hizbullah memperoleh senjata dari Iran.
North Korea | supplies_arms | Russia | Korea Utara telah mengirim jutaan peluru artileri ke Rusia.
United States | supplies_arms | Taiwan | AS menyetujui penjualan senjata ke Taiwan.
China | supplies_arms | Pakistan | China, pemasok utama senjata Pakistan, mengamati pertempuran itu.
Iran | supplies_arms | Houthis | Senjata itu dikirim Iran kepada Houthi.
France | supplies_arms | Ukraine | Ukraina menerima jet Mirage dari Prancis.
United States | supplies_arms | Ukraine | Washington memberi Kyiv bantuan militer miliaran dolar.
United Arab Emirates | supplies_arms | Rapid Support Forces | Uni Emirat Arab dituduh memasok senjata kepada RSF.
Iran | supplies_arms | Russia | Rusia meluncurkan drone yang dipasok Iran.
Turkey | supplies_arms | Sudan | Turki menjual drone Bayraktar ke Sudan.
United States | supplies_arms | Israel | AS merupakan sekutu utama Israel dan penyuplai senjata terbesarnya.
China | supplies_arms | Cambodia | Kamboja berhubungan erat dengan China, pemasok utama persenjataannya.
Iran | supplies_arms | Russia | Pabrik itu merakit drone Shahed yang dipasok Iran kepada Moskwa.
North Korea | supplies_arms | Russia | Korea Utara tidak hanya mengirim tentara, tetapi juga memasok rudal bagi Rusia.
Turkey | supplies_arms | Sudanese Armed Forces | Militer Sudan yang dipimpin Burhan memperoleh drone dari Turki.
Egypt | support | Sudanese Armed Forces | Militer Sudan yang dipimpin Burhan mendapat dukungan Mesir.
Saudi Arabia | support | Yemeni government | Pemerintah Yaman berkedudukan di Aden dan disokong Arab Saudi.
Iran | support | Hamas | Iran, penyokong lama Hamas, mengecam serangan itu.
United States | alliance | Qatar | Washington menetapkan Qatar sebagai sekutu utama non-NATO.
Houthis | controls | Hodeidah | Jet menggempur Hodeidah dan Ras Isa, dua pelabuhan yang berada di bawah kendali Houthi.
Russia | controls | Crimea | Rusia menguasai hampir seperlima wilayah Ukraina, termasuk Semenanjung Krimea.
Houthis | controls | Yemen | Houthi menguasai Sanaa dan sebagian besar Yaman.
M23 | controls | Goma | M23 yang didukung Rwanda menguasai Goma.
Oman | mediates | Houthis; Saudi Arabia | Oman sejak lama menjadi penengah antara Houthi dan Arab Saudi.
Oman | mediates | Iran; United States | Iran dan Amerika Serikat berunding dengan Oman sebagai penghubung.
United States | sanctions | Iran | Washington kembali menghantam Teheran dengan rentetan sanksi.
Donald Trump | sanctions | Russia | Presiden Amerika Serikat (AS) Donald Trump memberlakukan sanksi terhadap Rusia.
Germany | member_of | E3 | Inggris, Prancis, dan Jerman, yang dikenal sebagai E3, mengirim surat.
Hungary | member_of | European Union | Hongaria sendiri merupakan anggota NATO dan UE.
Slovakia | member_of | European Union | Slovakia, salah satu negara UE yang membeli gas Rusia, menolak.
Hezbollah | controls | Dahiyeh | Rudal menghantam Dahiyeh, yang merupakan kubu Hizbullah.
Israel Defense Forces | controls | Lebanon | Pasukan Israel hingga kini bercokol di lima bukit di Lebanon.
Israel | controls | Golan Heights | Israel menyerang Suriah sejak kejatuhan Assad dan mencaplok Dataran Tinggi Golan.
Iran | supplies_arms | Hezbollah | Hizbullah, yang selama puluhan tahun dibesarkan dan dipersenjatai Teheran, diam.
Iran | support | Houthis | Houthi di Yaman, yang juga disokong Iran, mengutuk serangan itu.
China | supplies_arms | Pakistan | China, penyokong utama persenjataan Pakistan, diam.
Russia | military_base | Tartus | Rusia masih mempertahankan Hmeimim dan pangkalan laut di Tartus.
Germany | support | Ukraine | Jerman, donatur militer terbesar Ukraina di Eropa, diam.
Burundi | support | Democratic Republic of the Congo | Burundi mengirim ribuan tentara untuk membantu Kongo.
Democratic Republic of the Congo | support | FDLR | Kongo dituduh bersekongkol dengan FDLR.
Israel Defense Forces | controls | Gaza Strip | Militer Israel mundur, tetapi masih mengontrol separuh Gaza.
Israel | controls | West Bank | Di Tepi Barat yang diduduki Israel, tiga orang tewas.
India | treaty | Pakistan | India menangguhkan Perjanjian Perairan Indus 1960 dengan Pakistan.
France | supplies_arms | Armenia | Prancis, penyuplai utama sistem radar dan howitzer Caesar untuk Armenia, diam.
Armenia | member_of | Collective Security Treaty Organization | Armenia membekukan keanggotaannya dalam CSTO.
Russia | co_chairs | OSCE Minsk Group | Grup Minsk OSCE, yang diketuai bersama oleh Prancis, Rusia, dan AS, akan bubar.
Egypt | mediates | Israel; Hamas | Qatar bersama Mesir selama ini menengahi perundingan Israel dan Hamas.
United States | mediates | Israel; Hamas | Qatar, bersama Mesir dan AS, memediasi perundingan antara Israel dan Hamas.
Houthis | controls | Sana'a | Houthi, yang mengontrol Sanaa, menolak.
United States | military_base | Poland | Sekitar 10.000 tentara AS saat ini ditempatkan di Polandia.
United Arab Emirates | support | Southern Transitional Council | STC, kelompok separatis yang didukung UEA, diam.
Saudi Arabia | member_of | Gulf Cooperation Council | Saudi dan UEA, dua anggota utama Dewan Kerja Sama Teluk, diam.
Iran | member_of | BRICS | Indonesia, yang tergabung dalam BRICS bersama Iran, mengecam serangan itu.
Somaliland | recognised_as_part_of | Somalia | Somaliland merupakan bagian tak terpisahkan dari Somalia.
Pakistan | alliance | China | Pakistan selama ini menjadi mitra erat Tiongkok.
Iran | alliance | Russia | Persekutuan Iran dan Rusia kian erat.
Iran | alliance | Russia | Aliansi Iran-Rusia kian erat.
Iran | alliance | Russia | Iran dan Rusia telah lama menjadi sekutu.
Saudi Arabia | alliance | United States | Sekutu utama AS di Teluk, Arab Saudi, mengecam serangan itu.
Hezbollah | alliance | Iran | Hizbullah yang sehaluan dengan Iran menolak seruan itu.
Turkey | defence_pact | Azerbaijan | Perjanjian kerja sama militer yang diteken Turki dan Azerbaijan berlaku sejak 2010.
Armenia | treaty | Azerbaijan | Armenia dan Azerbaijan memaraf perjanjian damai di Washington.
Rwanda | treaty | Democratic Republic of the Congo | Perjanjian damai antara Rwanda dan Kongo diteken pada Juni.
Thailand | treaty | Cambodia | Nota kesepahaman yang diteken Thailand dan Kamboja pada 2000 mengatur perbatasan itu.
United States | military_base | Syria | AS masih menempatkan sekitar 900 tentara di Suriah.
France | military_base | Djibouti | Prancis menempatkan jet tempur di Djibouti.
Russia | military_base | Syria | Di Suriah, Rusia memiliki dua pangkalan militer.
Iran | support | Houthis | Dengan dukungan Iran, Houthi merebut Sanaa.
Iran | support | Houthis | Houthi merebut Sanaa dengan dukungan Iran.
Iran | support | Houthis | Houthi dianggap sebagai proksi Iran.
Rwanda | support | M23 | Kelompok pemberontak M23, yang menurut PBB disokong Rwanda, maju ke selatan.
Iran | support | Houthis | Iran memberi dukungan dana dan pelatihan kepada Houthi.
Qatar | mediates | Israel; Hamas | Melalui mediasi Qatar, Israel dan Hamas sepakat berunding.
Malaysia | mediates | Thailand; Cambodia | Gencatan Thailand-Kamboja dicapai lewat peran Malaysia sebagai penengah.
Timor-Leste | member_of | ASEAN | Timor Leste diterima sebagai anggota ke-11 ASEAN.
Egypt | member_of | Quad on Sudan | Kelompok Quad yang terdiri dari AS, Mesir, Arab Saudi, dan UEA menyerukan jeda.
Pakistan | member_of | United Nations Security Council | Pakistan, anggota tidak tetap Dewan Keamanan PBB, diam.
Burkina Faso | member_of | Alliance of Sahel States | Burkina Faso dan Niger membentuk Aliansi Negara-Negara Sahel.
Golan Heights | recognised_as_part_of | Syria | Dataran Tinggi Golan dianggap wilayah Suriah oleh banyak negara.
Rapid Support Forces | controls | Nyala | Kendali RSF atas Nyala belum goyah.
Russia | holds_talks_with | Ukraine | Rusia dan Ukraina kembali duduk di meja perundingan di Istanbul.
Iran | holds_talks_with | United States | Iran dan AS terlibat perundingan tidak langsung di Oman.
United States | sanctions | Iran | Iran dihujani sanksi ekonomi oleh AS.
China | supplies_arms | Pakistan | Sekitar 81 persen impor senjata Pakistan berasal dari China.
Germany | supplies_arms | Ukraine | Jerman mengirimkan sistem pertahanan udara Patriot ke Ukraina.
France | supplies_arms | India | India membeli 36 jet tempur Rafale dari Prancis.
Iran | supplies_arms | Houthis | Senjata selundupan dari Iran untuk Houthi disita.
Egypt | support | Sudanese Armed Forces | Tentara Sudan melawan RSF. Mesir menjadi penyokong terkuat tentara.
Turkey | defence_pact | Azerbaijan | Turki bersekutu dengan Azerbaijan. Kedua negara meneken pakta pertahanan pada 2021.
Sudanese Armed Forces | controls | Port Sudan | Tentara Sudan diserang. Port Sudan dan Kassala berada di tangan tentara.
Israel | holds_talks_with | Syria | Pembicaraan antara Israel dan Suriah yang diprakarsai AS buntu.
Iran | support | Hamas | Iran mendukung Hamas dan Houthi yang terus menyerang.
Iran | supplies_arms | Houthis | Kelompok Houthi Yaman diam. Iran mempersenjatai kelompok itu.
Russia | support | rebels | Rusia membantu pemberontak.
United States | support | Ahmed al-Sharaa government | AS menjadi penopang utama pemerintahan Presiden Ahmed al-Sharaa.
Golan Heights | recognised_as_part_of | Israel | Hanya AS mengakui kedaulatan Israel atas Dataran Tinggi Golan.
Turkey | military_base | Idlib | Turki memiliki pos-pos militer di Idlib.
France | supplies_arms | India | India bergantung pada persenjataan Rusia, Prancis, dan Israel.
United Nations | sanctions | Lashkar-e-Taiba | Lashkar-e-Taiba telah lama masuk dalam daftar sanksi PBB.
Hezbollah | member_of | Axis of Resistance | Hizbullah merupakan bagian dari Poros Perlawanan.
Ukraine | holds_talks_with | United States | Para pejabat Ukraina berunding dengan para pejabat AS.
Oman | mediates | Iran; Israel | Iran dan Israel bertikai. Oman, yang ikut memediasi Iran dan Israel, diam.
Iran | support | Hezbollah | Iran selama puluhan tahun memberikan dana dan pelatihan kepada Hizbullah.
Hungary | member_of | NATO | Hungaria, anggota Uni Eropa dan NATO, memblokir bantuan itu.
Pakistan | holds_talks_with | Afghanistan | Perundingan putaran ketiga Pakistan-Afghanistan menemui jalan buntu.
"""


def _cases(table: str, language: str) -> list[tuple[str, tuple[str, ...], str]]:
    rows = [row.split(" | ") for row in table.strip().splitlines()]
    return [(text, (subject, tie, other), language) for subject, tie, other, text in rows]


@pytest.mark.parametrize(("text", "tie", "language"), [*_cases(ENGLISH, "en"), *_cases(INDONESIAN, "id")])
def test_ways_to_tell_a_tie(text: str, tie: tuple[str, str, str], language: str) -> None:
    assert tie in ties(text, language)


@pytest.mark.parametrize(("language", "text", "expected"), list(cases("relations")))
def test_all_ties_of_a_text_and_no_others(language: str, text: str, expected: list[str]) -> None:
    assert [" / ".join(tie) for tie in ties(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        # who rules is M23, not who backs it
        ("M23 yang didukung Rwanda menguasai Goma.", ("Rwanda", "controls", "Goma")),
        # without a comma, only the last of a list is meant
        ("Houthi dan pemerintah Yaman yang didukung Arab Saudi berunding.", ("Saudi Arabia", "support", "Houthis")),
        ("Hizbullah, yang dipersenjatai Iran, diam.", ("Iran", "support", "Hezbollah")),
        ("Pemerintah Yaman berbasis di Aden.", ("Yemeni government", "military_base", "Aden")),
        # of whom only the first is spoken to, or for
        ("Menurut AS, Rusia dan Ukraina menggelar perundingan.", ("United States", "holds_talks_with", "Russia")),
        ("Melalui mediasi Qatar, Israel dan Hamas berunding.", ("Qatar", "holds_talks_with", "Israel")),
        ("Utusan Iran terbang ke Turki dan berunding dengan Mesir.", ("Turkey", "holds_talks_with", "Egypt")),
        ("Yordania dan Mesir merupakan sekutu AS.", ("Jordan", "alliance", "Egypt")),
        ("Mesir menjadi penyokong tentara.", ("Egypt", "support", "Egyptian Armed Forces")),
        ("Pangkalan AS terbesar di Timur Tengah itu diserang.", ("United States", "military_base", "Middle East")),
    ],
)
def test_the_words_beside_a_tie_make_no_other(text: str, tie: tuple[str, str, str]) -> None:
    assert tie not in ties(text)


@pytest.mark.parametrize(("text", "language"), UNREAL)
def test_wishes_denials_and_questions_are_no_ties(text: str, language: str) -> None:
    assert ties(text, language) == []

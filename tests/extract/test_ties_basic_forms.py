"""The plainest forms of ties: whose proxies somebody is, whose a base is, who takes, rules or regards as his own."""

from __future__ import annotations

import pytest

from tests.extract.reading import ties

TOLD = """
id | Houthi yang pro-Iran menembakkan rudal ke Israel. | Iran support Houthis
id | Israel menyerang proksi-proksi Iran seperti Houthi dan Hizbullah. | Iran support Hezbollah
id | Kelompok-kelompok proksi Iran, termasuk Houthi dan Hizbullah, melemah. | Iran support Houthis
id | Pakar PBB menyebut Rwanda mengendalikan M23 secara de facto. | Rwanda support M23
id | Kota Goma, yang jatuh ke tangan M23 pada Januari, kini sepi. | M23 controls Goma
id | Ibu kota Provinsi Kivu Utara, Goma, dikuasai pemberontak M23. | M23 controls Goma
id | Dataran Tinggi Golan milik Suriah yang diduduki Israel menjadi sasaran. | Israel controls Golan Heights
id | Rudal-rudal Houthi berasal dari Iran. | Iran supplies_arms Houthis
id | Jerman menghentikan sebagian ekspor senjata ke Israel. | Germany supplies_arms Israel
id | Pangkalan udara AS Al Udeid di Qatar diserang Iran. | United States military_base Al Udeid Air Base
id | China, yang menganggap Taiwan sebagai wilayahnya, mengerahkan kapal perang. | Taiwan recognised_as_part_of China
id | Taiwan dianggap China sebagai bagian dari wilayahnya. | Taiwan recognised_as_part_of China
id | Iran, yang perekonomiannya dilumpuhkan sanksi AS, mengalah. | United States sanctions Iran
id | Kataib Hizbullah Irak, yang didukung Iran, menolak dilucuti. | Iran support Kata'ib Hezbollah
id | Sudan menggugat UEA ke Mahkamah Internasional karena membantu M23. | United Arab Emirates support M23
id | Sebagai anggota NATO yang paling timur, Turki diam. | Turkey member_of NATO
id | Saat ini ada sekitar 10.000 prajurit Amerika di Polandia. | United States military_base Poland
id | Senjata yang diimpor Israel datang dari Amerika Serikat, disusul Jerman. | Germany supplies_arms Israel
id | Hanoi dan Moskwa mengikat kemitraan strategis komprehensif. | Vietnam treaty Russia
en | The Tehran-backed group Hezbollah fired rockets. | Iran support Hezbollah
en | Iranian proxies such as Hezbollah and the Houthis have been weakened. | Iran support Houthis
en | Iran's proxies, including Hezbollah and the Houthis, have been weakened. | Iran support Hezbollah
en | UN experts say Rwanda exercises de facto control over the M23. | Rwanda support M23
en | Russia seized and illegally annexed Crimea in 2014. | Russia controls Crimea
en | Russian forces now occupy roughly 20% of Ukrainian territory. | Russian Armed Forces controls Ukraine
en | Israel captured the Golan Heights from Syria in 1967 and later annexed it. | Israel controls Golan Heights
en | China regards Taiwan as part of its territory. | Taiwan recognised_as_part_of China
en | China is Pakistan's main arms supplier and a close ally. | China alliance Pakistan
en | The Quad on Sudan (America, Egypt and the Emirates) proposed a truce. | Egypt member_of Quad on Sudan
en | Finland shut its border. The Nordic country entered NATO in 2023. | Finland member_of NATO
"""


@pytest.mark.parametrize("case", TOLD.strip().split("\n"))
def test_plain_ties(case: str) -> None:
    language, text, tie = case.split(" | ")
    assert tie in [" ".join(one) for one in ties(text, language)]


@pytest.mark.parametrize(
    "case",
    [
        "id | PBB menganggap Yerusalem Timur sebagai wilayah pendudukan. | recognised_as_part_of",
        "id | Sudan menggugat UEA ke Mahkamah Internasional karena mendukung RSF. | Sudan support",
        "id | Kataib Hizbullah Irak, yang didukung Iran, menolak dilucuti. | support Iraq",
        "id | Salam menuntut Israel angkat kaki dari Golan, wilayah Suriah yang direbutnya. | controls Syria",
        "id | Prancis menutup pangkalan terakhirnya di Chad. | military_base",
        "en | The Rwanda-backed M23 group has entered Uvira. | Rwanda controls",
        "en | France handed over its last base in Chad. | military_base",
    ],
)
def test_no_such_tie(case: str) -> None:
    language, text, tie = case.split(" | ")
    assert all(tie not in " ".join(one) for one in ties(text, language))

package org.asynctool.world.generator;

import java.util.List;

/** What made-up data consists of. */
final class Words {

    static final List<String> FIRST_NAMES = List.of(
            "Ada", "Bram", "Chloe", "Daan", "Elif", "Femke", "Goran", "Hanna", "Idris", "Jana", "Karim", "Lotte",
            "Milan", "Noor", "Oskar", "Petra", "Quinn", "Rosa", "Sven", "Tara", "Umar", "Vera", "Wim", "Xenia", "Yara",
            "Zoltan");

    static final List<String> LAST_NAMES = List.of(
            "Aalders", "Bakker", "Cremer", "Dekker", "Eversen", "Fischer", "Groen", "Hansen", "Ivanov", "Jansen",
            "Keller", "Larsen", "Meijer", "Novak", "Okafor", "Peters", "Quist", "Ramos", "Schmidt", "Tanaka", "Urban",
            "Visser", "Weber", "Ximenes", "Young", "Zeeman");

    static final List<String> STREETS = List.of(
            "Station Road",
            "Mill Lane",
            "Church Street",
            "Harbour Walk",
            "Market Square",
            "Linden Avenue",
            "Bridge Street",
            "Garden Row",
            "School Lane",
            "Castle Hill",
            "River Side",
            "Orchard Way");

    static final List<String> CITIES = List.of(
            "Ashford",
            "Brookfield",
            "Cliffton",
            "Dunmore",
            "Eastwick",
            "Fairview",
            "Greendale",
            "Highbury",
            "Kingsport",
            "Lakewood",
            "Millbrook",
            "Northam");

    static final List<String> LOREM = List.of(
            "lorem",
            "ipsum",
            "dolor",
            "sit",
            "amet",
            "consectetur",
            "adipiscing",
            "elit",
            "sed",
            "do",
            "eiusmod",
            "tempor",
            "incididunt",
            "ut",
            "labore",
            "et",
            "dolore",
            "magna",
            "aliqua",
            "enim",
            "minim",
            "veniam",
            "quis",
            "nostrud");

    private Words() {}
}

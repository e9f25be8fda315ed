package org.asynctool.world.tables;

import org.asynctool.testing.WorldDesk;

/** Some people and their orders. */
final class Office {

    static final String STATE = """
            {'tables': {
                'people': {
                    'columns': {'id': 'integer', 'name': 'text', 'born': 'date', 'pay': 'decimal', 'member': 'boolean'},
                    'rows': [
                        {'id': 1, 'name': 'Anna', 'born': '1990-02-28', 'pay': 12.5, 'member': true},
                        {'id': 2, 'name': 'Ben', 'born': '1985-12-01', 'pay': 0.1, 'member': false},
                        {'id': 3, 'name': 'Cleo', 'pay': 0.2, 'member': true},
                        {'id': 4, 'name': 'Anna', 'born': '2001-01-01'}]},
                'orders': {
                    'columns': {'id': 'integer', 'person': 'integer', 'cents': 'integer'},
                    'rows': [
                        {'id': 10, 'person': 1, 'cents': 500},
                        {'id': 11, 'person': 3, 'cents': 250},
                        {'id': 12, 'person': 1, 'cents': 1000},
                        {'id': 13, 'cents': 1}]}}}
            """;

    private Office() {}

    static WorldDesk open() {
        return WorldDesk.of(new TablesWorldFactory(), STATE);
    }
}

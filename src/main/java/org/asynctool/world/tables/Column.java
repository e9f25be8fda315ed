package org.asynctool.world.tables;

/**
 * A column.
 *
 * @param name its name, unique in its table
 * @param type what its cells hold
 */
record Column(String name, ColumnType type) {}

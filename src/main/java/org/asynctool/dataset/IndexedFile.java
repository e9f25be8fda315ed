package org.asynctool.dataset;

/**
 * A file whose tasks are read again one by one.
 *
 * @param name its name for positions
 * @param bytes its bytes
 */
record IndexedFile(String name, RowBytes bytes) {}

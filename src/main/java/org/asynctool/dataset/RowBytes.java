package org.asynctool.dataset;

import java.io.IOException;

/** The bytes of a file, of which any part can be read at any time. */
interface RowBytes {

    /** How much is read at once, in bytes: rows mostly run in their order. */
    int BLOCK = 64 * 1024;

    /** Returns a part; fewer bytes where the file has become shorter. */
    byte[] read(long offset, int length) throws IOException;
}

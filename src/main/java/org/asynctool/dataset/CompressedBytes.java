package org.asynctool.dataset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The bytes of what can only be read from its beginning, such as a file in a jar: kept, in compressed blocks. */
final class CompressedBytes implements RowBytes {

    private final List<byte[]> blocks;
    private volatile WeakReference<Block> last = new WeakReference<>(new Block(-1, new byte[0]));

    private CompressedBytes(List<byte[]> blocks) {
        this.blocks = blocks;
    }

    static CompressedBytes of(InputStream in) throws IOException {
        List<byte[]> blocks = new ArrayList<>();
        for (byte[] block = in.readNBytes(BLOCK); block.length > 0; block = in.readNBytes(BLOCK)) {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            try (DeflaterOutputStream out = new DeflaterOutputStream(compressed)) {
                out.write(block);
            }
            blocks.add(compressed.toByteArray());
        }
        return new CompressedBytes(blocks);
    }

    /** Reads all of it, block by block. */
    InputStream stream() {
        return new InputStream() {

            private long position;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] to, int at, int length) throws IOException {
                byte[] part = CompressedBytes.this.read(position, Math.min(length, BLOCK));
                System.arraycopy(part, 0, to, at, part.length);
                position += part.length;
                return part.length == 0 && length > 0 ? -1 : part.length;
            }
        };
    }

    @Override
    public byte[] read(long offset, int length) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream(length);
        for (int number = (int) (offset / BLOCK); part.size() < length && number < blocks.size(); number++) {
            byte[] block = block(number);
            int from = (int) (offset + part.size() - (long) number * BLOCK);
            part.write(block, from, Math.min(length - part.size(), block.length - from));
        }
        return part.toByteArray();
    }

    private byte[] block(int number) throws IOException {
        Block known = last.get();
        if (known == null || known.number() != number) {
            try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(blocks.get(number)))) {
                known = new Block(number, in.readAllBytes());
            }
            last = new WeakReference<>(known);
        }
        return known.bytes();
    }

    private record Block(int number, byte[] bytes) {}
}

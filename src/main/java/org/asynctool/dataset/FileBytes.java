package org.asynctool.dataset;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/** The bytes of a file in the file system. Opened for each block, so that nobody has to close it. */
final class FileBytes implements RowBytes {

    private final Path file;
    // Weak, since there may be as many files as tasks.
    private volatile WeakReference<Block> last = new WeakReference<>(new Block(0, new byte[0]));

    FileBytes(Path file) {
        this.file = file;
    }

    @Override
    public byte[] read(long offset, int length) throws IOException {
        Block block = last.get();
        if (block == null || !block.holds(offset, length)) {
            block = load(offset, Math.max(length, BLOCK));
            last = new WeakReference<>(block);
        }
        return block.part(offset, length);
    }

    private Block load(long offset, int length) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new Block(
                    offset, Channels.newInputStream(channel.position(offset)).readNBytes(length));
        }
    }

    private record Block(long begin, byte[] bytes) {

        boolean holds(long offset, int length) {
            return offset >= begin && offset + length <= begin + bytes.length;
        }

        byte[] part(long offset, int length) {
            int from = Math.toIntExact(offset - begin);
            return Arrays.copyOfRange(bytes, from, Math.min(from + length, bytes.length));
        }
    }
}

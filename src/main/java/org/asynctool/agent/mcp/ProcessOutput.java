package org.asynctool.agent.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.asynctool.text.SafeText;

/**
 * The output of a program. All of it is read, so that the program never has to wait for somebody to do so, and only its
 * end is kept.
 */
final class ProcessOutput implements Runnable {

    private static final int KEPT = 4 * 1024;
    private static final long SECONDS_FOR_THE_REST = 2;

    private final InputStream stream;
    private final CountDownLatch end = new CountDownLatch(1);
    private final byte[] kept = new byte[KEPT];
    private long read;

    private ProcessOutput(InputStream stream) {
        this.stream = stream;
    }

    static ProcessOutput of(Process process) {
        ProcessOutput output = new ProcessOutput(process.getInputStream());
        Thread thread = new Thread(output, "asynctool-output-of-" + process.pid());
        thread.setDaemon(true);
        thread.start();
        return output;
    }

    @Override
    public void run() {
        byte[] piece = new byte[KEPT];
        try (stream) {
            for (int length = stream.read(piece); length >= 0; length = stream.read(piece)) {
                keep(piece, length);
            }
        } catch (IOException e) {
            // What was read until then is all there is.
        } finally {
            end.countDown();
        }
    }

    /** Says what happened, when the program has ended too early. */
    String afterEnd(int status) {
        String text = rest();
        return "the process ended with status " + status + " before it had answered everything or called finish"
                + (text.isBlank() ? "; it printed nothing" : "; the end of its output:\n" + SafeText.block(text, KEPT));
    }

    private String rest() {
        try {
            // A grandchild may hold the output open for ever.
            end.await(SECONDS_FOR_THE_REST, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return text();
    }

    private synchronized String text() {
        int length = (int) Math.min(read, KEPT);
        byte[] last = new byte[length];
        for (int i = 0; i < length; i++) {
            last[i] = kept[(int) ((read - length + i) % KEPT)];
        }
        return new String(last, StandardCharsets.UTF_8).strip();
    }

    private synchronized void keep(byte[] piece, int length) {
        for (int i = 0; i < length; i++) {
            kept[(int) (read++ % KEPT)] = piece[i];
        }
    }
}

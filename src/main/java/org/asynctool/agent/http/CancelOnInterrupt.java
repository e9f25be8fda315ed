package org.asynctool.agent.http;

import java.io.IOException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import okhttp3.Call;

/**
 * Cancels a call at the moment when its thread is interrupted. A thread that reads from a socket does not notice an
 * interruption by itself; whoever interrupts it closes the channel that it is in, and here that cancels the call. So no
 * second thread has to watch each call.
 */
final class CancelOnInterrupt extends AbstractInterruptibleChannel {

    private final Call call;

    private CancelOnInterrupt(Call call) {
        this.call = call;
    }

    /** What is done with a call. */
    @FunctionalInterface
    interface Work<T> {

        /** Does the work. */
        T run() throws IOException;
    }

    /**
     * Does something with a call on this thread.
     *
     * @throws IOException if it fails, and always if the thread was interrupted; it is still marked so then
     */
    static <T> T during(Call call, Work<T> work) throws IOException {
        CancelOnInterrupt channel = new CancelOnInterrupt(call);
        try {
            channel.begin();
            return work.run();
        } finally {
            channel.end(true);
        }
    }

    @Override
    protected void implCloseChannel() {
        call.cancel();
    }
}

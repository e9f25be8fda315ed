package com.example;

import java.util.stream.Stream;

/**
 * The SDK of a provider, as one that takes and gives JSON. It fails if its own classes do not know all of a request or of
 * an answer, or miss something there.
 */
interface Sdk extends AutoCloseable {

    /** Sends a request to the server with the SDK's client, and returns the answer as the SDK writes it. */
    String ask(String request);

    /** Sends a request that asks for a stream, and returns its events as the SDK writes them. */
    Stream<String> stream(String request);

    @Override
    void close();
}

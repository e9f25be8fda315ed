package com.example;

import java.util.stream.Stream;

/** Replies that are put together with the builders of an SDK. */
interface Built {

    String ARGUMENTS = "{\"arg_0\":6,\"arg_1\":7}";

    /** A call of {@code multiply}, for a hundred tokens, sixty of them cached, and ten. */
    Object call();

    /** The same, as the events of a stream. */
    Stream<?> callInPieces();

    /** A refusal: {@code I will not.} */
    Object refusal();

    /** A text that was cut off. */
    Object cutOff();
}

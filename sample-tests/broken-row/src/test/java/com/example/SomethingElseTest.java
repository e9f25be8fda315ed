package com.example;

import org.junit.jupiter.api.Test;

class SomethingElseTest {

    @Test
    void runsAllTheSame() {}
}

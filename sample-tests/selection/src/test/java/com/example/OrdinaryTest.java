package com.example;

import org.junit.jupiter.api.Test;

class OrdinaryTest {

    @Test
    void passes() {}
}

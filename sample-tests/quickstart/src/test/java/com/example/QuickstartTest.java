package com.example;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;

class QuickstartTest {
    @Test
    void theLibraryIsOnTheClassPath() {
        assertNotNull(getClass().getResource("/org/asynctool/package-info.class"));
    }
}

package com.example;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.SelectClasspathResource;
import org.junit.platform.suite.api.Suite;

@Suite
@SelectClasspathResource(value = "tasks/kitchen.jsonl", line = 2)
@ConfigurationParameter(key = "asynctool.agent", value = "com.example.KitchenAgent")
class OneLineSuite {}

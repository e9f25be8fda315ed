package com.example;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectFile;
import org.junit.platform.suite.api.Suite;

@Suite
@IncludeEngines("asynctool")
@SelectFile("src/test/resources/tasks/kitchen.jsonl")
class TasksByFileTest {}

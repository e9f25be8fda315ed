package com.example;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.Select;
import org.junit.platform.suite.api.Suite;

/** The engine of a suite has an id of its own, which the ids of its tests begin with. */
@Suite
@IncludeEngines("asynctool")
@Select("uid:[engine:junit-platform-suite]/[suite:com.example.OneTaskSuite]"
        + "/[engine:asynctool]/[class:com.example.BreakfastTest]/[task:soup]")
class OneTaskSuite {}

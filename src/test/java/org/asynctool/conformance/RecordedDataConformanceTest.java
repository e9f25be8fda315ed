package org.asynctool.conformance;

import java.io.IOException;
import org.asynctool.dataset.nestools.NesToolsImporter;
import org.asynctool.dataset.tau.TauImporter;
import org.asynctool.testing.PublicData;
import org.junit.jupiter.api.Test;

/** Plays the rows of datasets whose results are recorded or made up. */
class RecordedDataConformanceTest {

    @Test
    void everyRowOfNesToolsIsASoundTask() throws IOException {
        ImportedRows.read(PublicData.require("nestools/test_data_first200.jsonl"), new NesToolsImporter()::read)
                .assertComplete()
                .assertAudited()
                .assertPlayable();
    }

    @Test
    void everyRowOfTauBenchIsASoundTask() throws IOException {
        ImportedRows.read(PublicData.require("tau/oracle_retail_dev_and_airline.jsonl"), new TauImporter()::read)
                .assertComplete()
                .assertAudited()
                .assertPlayable();
    }
}

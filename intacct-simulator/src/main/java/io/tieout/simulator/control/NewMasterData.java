package io.tieout.simulator.control;

import java.util.Map;

/**
 * Master data that a person enters.
 *
 * @param records the fields of each by its natural key: {@code {"4100":{"TITLE":"Hosting","ACCOUNTTYPE":"incomestatement"}}}
 */
record NewMasterData(Map<String, Map<String, String>> records) {
    NewMasterData {
        records = records == null ? Map.of() : Map.copyOf(records);
    }
}

package id.kinerja.tukin.spj.web;

import id.kinerja.platform.table.PlainWorkbook;
import id.kinerja.tukin.spj.SpjPack;
import id.kinerja.tukin.spj.SpjTable;
import id.kinerja.tukin.spj.SpjTables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The accounts as a workbook: the tables of the paper, a sheet for each. */
final class SpjWorkbook {

    private SpjWorkbook() {}

    static byte[] of(SpjPack pack) {
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        List<List<Object>> first = new ArrayList<>();
        first.add(List.of(SpjTexts.title(pack)));
        first.add(List.of(SpjTexts.run(pack)));
        SpjTexts.declaration(pack).forEach(text -> first.add(List.of(text)));
        first.add(List.copyOf(SpjTexts.signatories(pack)));
        sheets.put("SPTJM", first);
        new SpjTables(pack).all().forEach(table -> sheets.put(table.sheet(), rows(pack, table)));
        return PlainWorkbook.of(sheets);
    }

    private static List<List<Object>> rows(SpjPack pack, SpjTable table) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(table.title()));
        rows.add(table.columns().stream().<Object>map(SpjTable.Column::name).toList());
        rows.addAll(table.rows());
        rows.add(List.copyOf(SpjTexts.signatories(pack)));
        return rows;
    }
}

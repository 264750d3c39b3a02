package id.kinerja.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContractBreaksTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String CONTRACT =
            """
            {"paths": {"/v1/notes": {"post": {
              "parameters": [
                {"in": "query", "name": "month", "required": false, "schema": {"type": "string"}}],
              "requestBody": {"required": true, "content": {"application/json":
                {"schema": {"$ref": "#/components/schemas/NoteRequest"}}}},
              "responses": {"201": {"headers": {"ETag": {}}, "content": {"application/json":
                {"schema": {"$ref": "#/components/schemas/NoteView"}}}}}}}},
             "components": {"schemas": {
              "NoteRequest": {"type": "object", "required": ["text"], "properties": {
                "text": {"type": "string", "maxLength": 100},
                "kind": {"enum": ["A", "B"], "type": "string"},
                "count": {"type": ["integer", "null"]}}},
              "NoteView": {"type": "object", "required": ["id"], "properties": {
                "id": {"type": "string"},
                "notes": {"type": "array", "items": {"$ref": "#/components/schemas/NoteView"}}}}}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"/v1/notes\"|\"/v1/note\"|POST /v1/notes is gone",
                "\"name\": \"month\", \"required\": false|\"name\": \"month\", \"required\": true|POST /v1/notes now needs query month",
                "\"name\": \"month\"|\"name\": \"period\"|POST /v1/notes takes no query month any more",
                "\"required\": [\"text\"]|\"required\": [\"text\", \"kind\"]|POST /v1/notes body.kind is now needed",
                "\"text\": {\"type\": \"string\"|\"words\": {\"type\": \"string\"|POST /v1/notes body.text is gone",
                "\"maxLength\": 100|\"maxLength\": 99|POST /v1/notes body.text has a tighter maxLength",
                "[\"A\", \"B\"]|[\"A\"]|POST /v1/notes body.kind does not take [B] any more",
                "[\"integer\", \"null\"]|[\"integer\"]|POST /v1/notes body.count was [integer, null] and is [integer]",
                "\"201\"|\"200\"|POST /v1/notes 201 is not answered any more",
                "{\"ETag\": {}}|{}|POST /v1/notes 201 comes without ETag",
                "\"required\": [\"id\"]|\"required\": []|POST /v1/notes 201.id may be left out",
                "\"id\": {\"type\": \"string\"}|\"id\": {\"type\": \"integer\"}|POST /v1/notes 201.id was [string] and is [integer]",
                "\"application/json\":|\"text/csv\":|POST /v1/notes has no application/json any more"
            })
    void namesWhatIsTakenAway(String before, String now, String broken) {
        JsonNode changed = JSON.readTree(CONTRACT.replace(before, now));

        assertThat(ContractBreaks.between(JSON.readTree(CONTRACT), changed)).contains(broken);
    }

    @Test
    void letsAContractGrow() {
        String grown =
                CONTRACT.replace("\"maxLength\": 100", "\"maxLength\": 200")
                        .replace("[\"A\", \"B\"]", "[\"A\", \"B\", \"C\"]")
                        .replace("\"count\":", "\"more\": {\"type\": \"string\"}, \"count\":")
                        .replace("\"notes\":", "\"more\": {\"type\": \"string\"}, \"notes\":");

        assertThat(ContractBreaks.between(JSON.readTree(CONTRACT), JSON.readTree(grown))).isEmpty();
    }
}

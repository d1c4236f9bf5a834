package id.titian.kernel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A region kit that was opened: a folder of plain files described in docs/kits.md. Whatever the
 * files hold, reading never throws: what is wrong is gathered as {@link KitFault}s.
 */
public final class Kit {
    /** After so many faults the rest is not worth reading. */
    static final int MOST_FAULTS = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final KitBytes files;
    private final Map<String, List<KitRow>> tables = new HashMap<>();
    private final Set<KitFault> faults = new LinkedHashSet<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<KitFault> notes = new ArrayList<>();

    /** Opens a folder; one that is not there has a fault for each file. */
    public Kit(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        files = new KitBytes(this.folder, this);
    }

    public Path folder() {
        return folder;
    }

    /**
     * The rows of a table, whose first line must be these columns in this order. Empty when the
     * file is missing or its columns differ; read once, so a part may ask again when it applies.
     */
    public List<KitRow> rows(String file, String... columns) {
        var known = tables.get(file);
        if (known != null) return known;
        var rows =
                files.text(file)
                        .map(text -> new KitCsv(this, file, List.of(columns)).read(text))
                        .orElseGet(List::of);
        tables.put(file, List.copyOf(rows));
        return rows;
    }

    /** The values of a column in a table that was read before, such as all place codes. */
    public Set<String> codes(String file, String column) {
        var codes = new LinkedHashSet<String>();
        for (var row : tables.getOrDefault(file, List.of())) codes.add(row.text(column));
        return codes;
    }

    /** Notes rows whose columns together are the same as in an earlier row. */
    public void unique(String file, String... columns) {
        var seen = new HashMap<String, Long>();
        for (var row : tables.getOrDefault(file, List.of())) {
            var key = new StringBuilder();
            for (var column : columns) key.append(row.text(column)).append(' ');
            var first = seen.putIfAbsent(key.toString(), row.line());
            if (first != null) {
                row.fault(columns[0], "duplicate", key.toString().strip(), String.valueOf(first));
            }
        }
    }

    /** A YAML file as maps, lists, text and numbers; empty when it is missing or broken. */
    public Map<?, ?> yaml(String file) {
        var text = files.text(file);
        if (text.isEmpty()) return Map.of();
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(20);
        options.setNestingDepthLimit(20);
        options.setAllowDuplicateKeys(false);
        try {
            if (new Yaml(new SafeConstructor(options)).load(text.get()) instanceof Map<?, ?> map) {
                return map;
            }
            fault(file, 1, "", "yaml-broken");
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            fault(file, mark == null ? 1 : mark.getLine() + 1, "", "yaml-broken");
        } catch (YAMLException e) {
            fault(file, 1, "", "yaml-broken");
        }
        return Map.of();
    }

    /** The line on which a key of a YAML file's top level stands, 1 when it is not there. */
    public long yamlLine(String file, String key) {
        var lines = files.text(file).orElse("").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(key + ":")) return i + 1L;
        }
        return 1;
    }

    /** A JSON file; empty when it is missing or broken. */
    public Optional<JsonNode> json(String file) {
        var text = files.text(file);
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(JSON.readTree(text.get()));
        } catch (JacksonException e) {
            var where = e.getLocation();
            fault(file, where == null ? 1 : Math.max(1, where.getLineNr()), "", "json-broken");
            return Optional.empty();
        }
    }

    /** A text file; empty when it is missing or not UTF-8. */
    public Optional<String> text(String file) {
        return files.text(file);
    }

    /**
     * A file to be streamed, up to 1 GB; empty, with a fault, when missing or outside the folder.
     */
    public Optional<Path> file(String file) {
        return files.path(file, KitBytes.LARGEST_FILE);
    }

    /** Notes a fault; texts are {@code kit.<reason>} and {@code kit.<reason>.cure}. */
    public void fault(String file, long line, String column, String reason, String... words) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new KitFault(file, line, column, reason, List.of(words)));
        }
    }

    /** What is wrong, in the order found, each once. */
    public List<KitFault> faults() {
        return List.copyOf(faults);
    }

    /** Says how many rows of something were applied, for the report. */
    public void count(String what, int rows) {
        counts.put(what, rows);
    }

    public Map<String, Integer> counts() {
        return new LinkedHashMap<>(counts);
    }

    /** Says something that is no fault but should be known, such as a place that was kept. */
    public void note(String file, String reason, String... words) {
        notes.add(new KitFault(file, 0, "", reason, List.of(words)));
    }

    public List<KitFault> notes() {
        return List.copyOf(notes);
    }
}

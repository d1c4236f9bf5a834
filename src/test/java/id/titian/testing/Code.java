package id.titian.testing;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A source text as it is measured: without comments, and with the methods the compiler finds. */
public final class Code extends SimpleJavaFileObject {
    /** Texts are found too, so that what looks like a comment within one stays. */
    private static final Pattern TEXT_OR_COMMENT =
            Pattern.compile(
                    """
                    (?x) ( ""\"[\\s\\S]*?""\" | "(?:[^"\\\\\\n]++|\\\\.)*+" | '(?:[^'\\\\\\n]++|\\\\.)*+' )
                    | //[^\\n]* | /\\*[\\s\\S]*?\\*/
                    """);

    private final String text;

    private Code(String path, String text) {
        super(URI.create("string:///" + path), Kind.SOURCE);
        this.text = text;
    }

    public static Code of(String path, String source) {
        var found = TEXT_OR_COMMENT.matcher(source);
        return new Code(path, found.replaceAll(it -> it.group(1) == null ? " " : "$1"));
    }

    /** The source with every text in it emptied. */
    public String withoutTexts() {
        return TEXT_OR_COMMENT.matcher(text).replaceAll("\"\"");
    }

    /** All sources below a folder. */
    public static List<Code> below(Path folder) {
        return Sources.below(folder, ".java").stream()
                .map(it -> of(it.toString(), Sources.read(it)))
                .toList();
    }

    /** A method or constructor, wherever it stands; its annotations are no lines of it. */
    public record Method(String file, String name, int lines) {}

    /**
     * The methods of many sources, read at once because starting a compiler takes longer than
     * reading a file.
     *
     * @throws IllegalArgumentException when a source is not Java
     */
    public static List<Method> methods(List<Code> sources) {
        var faults = new DiagnosticCollector<JavaFileObject>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var plain = List.of("-proc:none");
        var task = (JavacTask) compiler.getTask(null, null, faults, plain, null, sources);
        var found = new ArrayList<Method>();
        try {
            for (var unit : task.parse()) methods(Trees.instance(task), unit, found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (faults.getDiagnostics().isEmpty()) return found;
        throw new IllegalArgumentException(faults.getDiagnostics().toString());
    }

    private static void methods(Trees trees, CompilationUnitTree unit, List<Method> found)
            throws IOException {
        var places = trees.getSourcePositions();
        var file = unit.getSourceFile();
        var text = file.getCharContent(true);
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void none) {
                long from =
                        Math.max(
                                places.getStartPosition(unit, method),
                                places.getEndPosition(unit, method.getModifiers()));
                long to = places.getEndPosition(unit, method);
                int lines = lines(text.subSequence((int) from, (int) to).toString());
                found.add(new Method(file.getName(), method.getName().toString(), lines));
                return super.visitMethod(method, none);
            }
        }.scan(unit, null);
    }

    /** Lines that say something; imports and the package's name do not. */
    public int lines() {
        return lines(text);
    }

    private static int lines(String code) {
        return (int)
                code.lines()
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .filter(it -> !it.startsWith("import ") && !it.startsWith("package "))
                        .count();
    }

    @Override
    public CharSequence getCharContent(boolean lenient) {
        return text;
    }
}

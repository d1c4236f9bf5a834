package id.titian.testing;

import id.titian.command.demo.Demo;
import id.titian.places.Kits;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** The demo's sample data, loaded once for the tests that look at pages with something on them. */
@Component
public class Sample {
    private static final Path KIT = Path.of("kits/denpasar");

    private final Kits kits;
    private final Demo demo;
    private boolean loaded;

    Sample(Kits kits, Demo demo) {
        this.kits = kits;
        this.demo = demo;
    }

    /** Loads it on the first call, beside whatever other tests have made. */
    public synchronized void isLoaded() {
        if (loaded) return;
        kits.apply(KIT);
        demo.load(KIT, step -> {});
        loaded = true;
    }
}

package id.titian;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/**
 * The application as Spring sees it. Processes are started by {@link id.titian.command.Launcher}.
 */
@SpringBootApplication
@Modulithic(
        systemName = "Titian",
        sharedModules = {"kernel", "web"})
public class Titian {}

package id.titian.digital;

import id.titian.kernel.Refusals;
import id.titian.kernel.Uuid7;
import id.titian.web.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody needs help with, as it was ticked.
 *
 * @param once names the form, so that pressing twice opens one ticket
 */
public record TicketForm(String kind, String language, String device, String once) {
    public TicketForm(
            @Nullable String kind,
            @Nullable String language,
            @Nullable String device,
            @Nullable String once) {
        this.kind = Typed.line(kind);
        this.language = Typed.line(language);
        this.device = Typed.line(device);
        this.once = Typed.line(once);
    }

    static TicketForm empty() {
        return new TicketForm("", "id", "phone", Uuid7.next().toString());
    }

    UUID id() {
        return Typed.id(once).orElseGet(Uuid7::next);
    }

    Refusals check() {
        var refusals = new Refusals();
        refusals.addIf(!Ticket.KINDS.contains(kind), "kind", "digital-kind");
        refusals.addIf(!Ticket.LANGUAGES.contains(language), "language", "unknown-choice");
        refusals.addIf(!Ticket.DEVICES.contains(device), "device", "unknown-choice");
        return refusals;
    }
}

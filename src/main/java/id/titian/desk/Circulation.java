package id.titian.desk;

import id.titian.lending.Counter;
import id.titian.lending.Holds;
import id.titian.lending.Loans;
import id.titian.lending.Outcome;
import id.titian.lending.Renewals;
import id.titian.lending.Returns;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The four things a desk does with lending, side by side. */
@Component
record Circulation(Loans loans, Returns returns, Renewals renewals, Holds holds) {
    Outcome<Loans.Made> lend(Counter at, Loans.Who who, String barcode) {
        return loans.lend(at, who, barcode);
    }

    Outcome<Returns.Back> take(Counter at, String barcode) {
        return returns.take(at, barcode);
    }

    Outcome<Renewals.Made> renew(Counter at, UUID loan) {
        return renewals.renew(at, loan);
    }

    /** To be fetched at this desk. */
    Outcome<Holds.Placed> hold(Counter at, Loans.Who who, UUID title) {
        return holds.place(at, who, title, at.place());
    }
}

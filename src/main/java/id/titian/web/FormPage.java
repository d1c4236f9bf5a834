package id.titian.web;

import id.titian.kernel.Refusals;

/** A page with a form; what was wrong with what was typed is told beside it. */
public interface FormPage extends Page {
    /** What must be mended first; empty before anything was sent. */
    Refusals refusals();

    @Override
    default int status() {
        return refusals().isEmpty() ? 200 : 422;
    }
}

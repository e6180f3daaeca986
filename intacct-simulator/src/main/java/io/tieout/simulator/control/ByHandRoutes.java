package io.tieout.simulator.control;

import io.tieout.simulator.company.Companies;
import io.tieout.simulator.receivables.InvoicesByHand;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

/** What a person does in Intacct's own screens, over the control API. */
final class ByHandRoutes {

    private final Companies companies;
    private final Clock clock;

    private record Target(String customerId) {}

    private record State(String state) {}

    private record Contact(String name) {}

    ByHandRoutes(Companies companies, Clock clock) {
        this.companies = companies;
        this.clock = clock;
    }

    void add(Routes routes) {
        routes.add(
                "POST",
                "companies/{id}/invoices",
                request -> Map.of("recordNo", byHand(request).plantInvoice(request.as(InvoicesByHand.Planted.class))));
        routes.add(
                "POST",
                "companies/{id}/invoices/{recordNo}/recreate",
                request -> Map.of("recordNo", byHand(request).recreate(request.recordNo())));
        routes.add(
                "POST",
                "companies/{id}/invoices/{recordNo}/move",
                request -> done(
                        request,
                        byHand -> byHand.moveInvoice(
                                request.recordNo(), request.as(Target.class).customerId())));
        routes.add(
                "POST",
                "companies/{id}/records/{object}/{recordNo}/state",
                request -> done(
                        request,
                        byHand -> byHand.putInto(
                                request.variable("object"),
                                request.recordNo(),
                                request.as(State.class).state())));
        routes.add(
                "DELETE",
                "companies/{id}/records/{object}/{recordNo}",
                request -> done(request, byHand -> byHand.delete(request.variable("object"), request.recordNo())));
        routes.add(
                "POST",
                "companies/{id}/records/{object}/{recordNo}/clear-when-modified",
                request -> done(
                        request, byHand -> byHand.clearWhenModified(request.variable("object"), request.recordNo())));
        routes.add(
                "POST",
                "companies/{id}/customers/{customerId}/rename",
                request -> done(
                        request,
                        byHand -> byHand.renameCustomer(
                                request.variable("customerId"),
                                request.as(Contact.class).name())));
        routes.add(
                "POST",
                "companies/{id}/contacts",
                request -> Map.of(
                        "recordNo",
                        byHand(request).addContact(request.as(Contact.class).name())));
        routes.add(
                "POST",
                "companies/{id}/master/{object}",
                request -> done(
                        request,
                        byHand -> byHand.add(
                                request.variable("object"),
                                request.as(NewMasterData.class).records())));
        routes.add(
                "PATCH",
                "companies/{id}/master/{object}/{name}",
                request -> done(
                        request,
                        byHand ->
                                byHand.change(request.variable("object"), request.variable("name"), request.texts())));
    }

    private Object done(ControlRequest request, Consumer<ByHand> change) {
        change.accept(byHand(request));
        return Map.of("done", true);
    }

    private ByHand byHand(ControlRequest request) {
        return new ByHand(companies.get(request.variable("id")), clock);
    }
}

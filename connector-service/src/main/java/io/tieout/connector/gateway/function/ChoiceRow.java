package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** A record of one of the lists that a person chooses from; each list fills some of the fields. An absent field is an empty text. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class ChoiceRow {

    @XmlElement(name = "ACCOUNTNO")
    private @Nullable String accountNo;

    @XmlElement(name = "TITLE")
    private @Nullable String title;

    @XmlElement(name = "ACCOUNTTYPE")
    private @Nullable String accountType;

    @XmlElement(name = "BANKACCOUNTID")
    private @Nullable String bankAccountId;

    @XmlElement(name = "BANKNAME")
    private @Nullable String bankName;

    @XmlElement(name = "CURRENCY")
    private @Nullable String currency;

    @XmlElement(name = "LOCATIONID")
    private @Nullable String locationId;

    @XmlElement(name = "DEPARTMENTID")
    private @Nullable String departmentId;

    @XmlElement(name = "NAME")
    private @Nullable String name;

    @XmlElement(name = "DESCRIPTION")
    private @Nullable String description;

    @XmlElement(name = "ACCOUNTLABEL")
    private @Nullable String accountLabel;

    @XmlElement(name = "LOGINID")
    private @Nullable String loginId;

    @XmlElement(name = "USERTYPE")
    private @Nullable String userType;

    @XmlElement(name = "STATUS")
    private @Nullable String status;

    @XmlElement(name = "RECORDNO")
    private @Nullable String recordNo;

    public String accountNo() {
        return accountNo == null ? "" : accountNo;
    }

    public String title() {
        return title == null ? "" : title;
    }

    public String accountType() {
        return accountType == null ? "" : accountType;
    }

    public String bankAccountId() {
        return bankAccountId == null ? "" : bankAccountId;
    }

    public String bankName() {
        return bankName == null ? "" : bankName;
    }

    public String currency() {
        return currency == null ? "" : currency;
    }

    public String locationId() {
        return locationId == null ? "" : locationId;
    }

    public String departmentId() {
        return departmentId == null ? "" : departmentId;
    }

    public String name() {
        return name == null ? "" : name;
    }

    public String description() {
        return description == null ? "" : description;
    }

    public String accountLabel() {
        return accountLabel == null ? "" : accountLabel;
    }

    public String loginId() {
        return loginId == null ? "" : loginId;
    }

    public String userType() {
        return userType == null ? "" : userType;
    }

    public String status() {
        return status == null ? "" : status;
    }

    public String recordNo() {
        return recordNo == null ? "" : recordNo;
    }
}

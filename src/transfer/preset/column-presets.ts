import { accountEngagementEmails } from "./account-engagement-emails.ts";
import { accountEngagementProspects } from "./account-engagement-prospects.ts";
import type { ColumnPreset } from "./column-preset.ts";
import { ga4Pages } from "./ga4-pages.ts";
import { ga4Traffic } from "./ga4-traffic.ts";
import { googleAds } from "./google-ads.ts";
import { hubspotContacts } from "./hubspot-contacts.ts";
import { hubspotDeals } from "./hubspot-deals.ts";
import { salesforceLeads } from "./salesforce-leads.ts";
import { salesforceOpportunities } from "./salesforce-opportunities.ts";

/** The exports that are recognised by their headings, the more particular first. */
export const columnPresets: readonly ColumnPreset[] = [
  ga4Traffic,
  ga4Pages,
  googleAds,
  hubspotDeals,
  hubspotContacts,
  salesforceOpportunities,
  salesforceLeads,
  accountEngagementEmails,
  accountEngagementProspects,
];

import { describe, expect, it } from 'vitest';
import { cleanAddress, identify, parseAddress, postingId, siteOfAddress } from '@/core/posting/identity.ts';
import { agrees } from '@/core/posting/page-text.ts';
import { sites } from './page.ts';

function clean(address: string): string {
  const url = parseAddress(address) as URL;
  const site = siteOfAddress(sites, url);
  return cleanAddress(url, site, site && postingId(site, url));
}

describe('addresses', () => {
  it.each([
    ['https://firm.example/jobs/7?utm_source=a&gclid=b&ref=c&id=9#apply', 'https://firm.example/jobs/7?id=9'],
    ['https://firm.example/#/jobs/7', 'https://firm.example/#/jobs/7'],
    ['https://user:secret@firm.example/jobs/7', 'https://firm.example/jobs/7'],
    ['https://www.linkedin.com/jobs/search/?currentJobId=4200000001&keywords=x', 'https://www.linkedin.com/jobs/view/4200000001'],
    ['https://de.indeed.com/jobs?q=x&vjk=abc', 'https://de.indeed.com/viewjob?jk=abc'],
    ['https://boards.greenhouse.io/embed/job_app?for=x&token=1&source=y', 'https://boards.greenhouse.io/embed/job_app?token=1'],
  ])('%s', (address, wanted) => {
    expect(clean(address)).toBe(wanted);
  });

  it('belong to a site by their host only', () => {
    const of = (address: string) => siteOfAddress(sites, parseAddress(address))?.id ?? null;
    expect(of('https://www.linkedin.com/jobs/view/1')).toBe('linkedin');
    expect(of('https://linkedin.com.evil.example/jobs/view/1')).toBeNull();
    expect(of('https://evillinkedin.com/jobs/view/1')).toBeNull();
    expect(of('https://firm.example/?u=https://jobs.lever.co/')).toBeNull();
  });

  it('that are none are null', () => {
    for (const address of [null, '', '/jobs', 'x'.repeat(9_000)]) expect(parseAddress(address)).toBeNull();
  });
});

/** As a page of this address is identified; `sign` names the site where the host does not. */
function identityOf(address: string, sign?: string): string {
  const url = parseAddress(address) as URL;
  const site = siteOfAddress(sites, url) ?? sites.find(({ id }) => id === sign) ?? null;
  const id = site && postingId(site, url);
  return identify(site, id, cleanAddress(url, site, id), 'Title', 'Company');
}

describe('the identity of a posting', () => {
  it.each([
    [
      'LinkedIn: the pane of a search, a collection and the page',
      'https://www.linkedin.com/jobs/view/4200000001/?refId=a&trackingId=b',
      'https://www.linkedin.com/jobs/search/?currentJobId=4200000001&keywords=mlops&start=25',
      'https://www.linkedin.com/jobs/collections/recommended/?currentJobId=4200000001',
      'https://nl.linkedin.com/jobs/view/mlops-engineer-at-tern-4200000001?position=3&pageNum=0',
    ],
    [
      'Indeed: vjk and viewjob',
      'https://de.indeed.com/viewjob?jk=0f1e2d3c4b5a6978&from=serp&tk=1',
      'https://de.indeed.com/jobs?q=mlops&l=Berlin&vjk=0f1e2d3c4b5a6978',
    ],
    [
      'Lever: the posting and its form',
      'https://jobs.lever.co/tern/7c1f2a5e-3b64-4c0e-9d0f-5a1be2c7d901',
      'https://jobs.lever.co/tern/7c1f2a5e-3b64-4c0e-9d0f-5a1be2c7d901/apply?lever-source=LinkedIn',
    ],
    [
      'Greenhouse: both boards and the embedded form',
      'https://boards.greenhouse.io/tern/jobs/4810021?gh_src=abc',
      'https://job-boards.greenhouse.io/tern/jobs/4810021',
      'https://boards.greenhouse.io/embed/job_app?for=tern&token=4810021',
    ],
    ['addresses that only track', 'https://firm.example/jobs/7?id=9', 'https://firm.example/jobs/7?utm_source=a&id=9&gclid=b&ref=c#apply'],
  ])('is one: %s', (_, first, ...others) => {
    for (const other of others) expect(identityOf(other)).toBe(identityOf(first));
  });

  it("is one on an employer's page with the board's own number", () => {
    expect(identityOf('https://tern.example/careers/mlops?gh_jid=4810021&gh_src=x', 'greenhouse')).toBe(
      identityOf('https://boards.greenhouse.io/tern/jobs/4810021'),
    );
  });

  it('differs between postings and between sites', () => {
    const addresses = [
      'https://www.linkedin.com/jobs/view/4200000001',
      'https://www.linkedin.com/jobs/view/4200000002',
      'https://boards.greenhouse.io/tern/jobs/4200000001',
      'https://firm.example/jobs/7?id=9',
      'https://firm.example/jobs/7?id=10',
    ];
    expect(new Set(addresses.map((address) => identityOf(address))).size).toBe(addresses.length);
  });
});

describe('agrees', () => {
  it.each([
    ['Machine Keeper', 'machine  keeper', true],
    ['Machine Keeper', 'Machine Keeper (m/f/d)', true],
    ['Senior Machine Keeper', 'Machine Keeper', true],
    ['Machine Keeper, Robots', 'Machine Keeper – Robots', true],
    ['Machine Keeper', 'Night Baker', false],
    ['Data Engineer', 'Data Scientist', false],
    ['', 'x', false],
    ['Jobs', 'Machine Keeper', false],
  ])('%j and %j: %s', (one, other, wanted) => {
    expect(agrees(one, other)).toBe(wanted);
  });
});

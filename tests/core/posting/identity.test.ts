import { describe, expect, it } from 'vitest';
import { cleanAddress, parseAddress, postingId, siteOfAddress } from '@/core/posting/identity.ts';
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

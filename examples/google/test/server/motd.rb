describe file('/etc/motd') do
  its('content') { should match 'Baked by Bakehouse' }
end
